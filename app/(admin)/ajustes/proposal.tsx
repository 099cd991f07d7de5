import { StaffForm } from "@/app/(desk)/staff-form";
import { ChangeList } from "@/components/editor/change-list";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { YourTurn } from "@/components/ui/your-turn";
import { type Actor, can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import type { Shape } from "@/domain/editor/shape";
import { formatDate } from "@/domain/format";
import type { SettingKind } from "@/domain/settings/kinds";
import type { Proposal } from "./page-data";
import { settingPath } from "./paths";
import type { SettingWords } from "./setting-words";

type Props = {
  proposal: Proposal;
  /** What holds today. */
  content: unknown;
  shape: Shape;
  kind: SettingKind;
  actor: Actor;
  words: SettingWords;
};

/** A change that waits: what it changes, why, and who may say yes. */
export function WaitingChange({ proposal, content, shape, kind, actor, words: { t, reading } }: Props) {
  const confirms = can(actor, "settings.confirm") && !proposal.isOwn;
  const hidden = { versionId: proposal.id };
  return (
    <section aria-label={t("page.waiting")} className="grid max-w-240 gap-3">
      <h2 className="text-h1">{t("page.waiting")}</h2>
      <p>
        {t("page.proposed_by", { name: proposal.proposer, date: formatDate(limaDate(proposal.proposedAt)) })}{" "}
        {t("page.effective", { date: formatDate(proposal.effectiveFrom) })}.
      </p>
      <blockquote className="border-l-4 border-linea pl-3">{proposal.note}</blockquote>
      <h3>{t("page.changes")}</h3>
      <ChangeList shape={shape} before={content} after={proposal.content} reading={reading} />
      {confirms ? (
        <YourTurn label={t("page.turn", { name: actor.displayName })}>
          <p>{t("page.turn_text")}</p>
        </YourTurn>
      ) : null}
      <div className="flex flex-wrap items-start gap-3">
        {confirms ? (
          <StaffForm action={settingPath(kind, "/confirmar")} hidden={hidden}>
            <Button tall>{t("page.confirm")}</Button>
          </StaffForm>
        ) : (
          <LockedAct id="confirmar" reason={proposal.isOwn ? t("page.yours") : t("page.no_role")}>
            {t("page.confirm")}
          </LockedAct>
        )}
        {can(actor, "settings.propose") ? (
          <StaffForm action={settingPath(kind, "/descartar")} hidden={hidden}>
            <Button look="danger" tall>
              {t("page.drop")}
            </Button>
          </StaffForm>
        ) : null}
      </div>
    </section>
  );
}
