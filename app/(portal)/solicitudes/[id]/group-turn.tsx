import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { groupStanding } from "@/domain/group";
import type { OwnApplication } from "@/lib/applications/own";
import { currentCaller } from "@/lib/auth";
import { ownGroup } from "@/lib/groups/members";

type Props = {
  application: OwnApplication /** What keeps it from being sent, instead of the way there. */;
  missing?: boolean;
};

/** The group of an application: the way to its page, or what of it is missing before sending. */
export async function GroupTurn({ application, missing }: Props) {
  const { id, config, walk } = application;
  if (!config.group || walk) return null;
  const result = await ownGroup(await currentCaller(), { id });
  if (!result.ok || !result.value) return null;
  const { rules, members, accepted } = result.value;
  const t = await getTranslations("group");
  const standing = groupStanding(rules, { listed: members.length, accepted });
  const words =
    standing.kind === "ready"
      ? t(members.length === 0 ? "turn_none" : "turn_ready", { count: members.length })
      : t(`turn_${standing.kind}`, { count: standing.missing });
  if (missing) {
    if (standing.kind === "ready") return null;
    return (
      <Notice look="warning" title={words}>
        <p>
          <TextLink href={pathOf(id, "/grupo")}>{t("to_group")}</TextLink>
        </p>
      </Notice>
    );
  }
  return (
    <LinkRows>
      <LinkRow href={pathOf(id, "/grupo")} icon="people">
        {t("title")}
        <span className="block text-nota font-normal text-tinta-2">{words}</span>
      </LinkRow>
    </LinkRows>
  );
}
