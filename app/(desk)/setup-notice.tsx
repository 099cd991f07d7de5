import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { type Actor, can } from "@/domain/access";
import { isSetUp, missingSteps, ownSetup } from "@/lib/platform/queries";

/** Tells who administers a lender what it still lacks; nothing once it works. */
export async function SetupNotice({ actor }: { actor: Actor }) {
  if (!can(actor, "people.invite")) return null;
  const [t, { done }] = [await getTranslations("platform"), await read(ownSetup)];
  if (isSetUp(done)) return null;
  const missing = missingSteps(done).length;
  return (
    <Notice title={missing === 0 ? t("own_ready") : t("checklist", { count: missing })}>
      <TextLink href="/equipo/puesta-en-marcha">{t("own_see")}</TextLink>
    </Notice>
  );
}
