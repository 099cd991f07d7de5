import { getTranslations } from "next-intl/server";
import type { Event } from "@/domain/application";
import type { OwnApplication } from "@/lib/applications/own";
import type { Messages } from "@/messages/catalogue";

type Step = Pick<OwnApplication["history"][number], "event" | "side" | "to">;
type Told = keyof Messages["portal"]["history"]["events"];

/** Says what happened, and who did it, as the applicant's side tells it. Names of staff stay with the lender. */
export async function eventInWords(lender: string): Promise<(step: Step) => { who: string; what: string }> {
  const [t, c] = await Promise.all([getTranslations("portal.history"), getTranslations("common.status")]);
  return ({ event, side, to }) => ({
    who: side === "applicant" ? t("you") : side === "lender" ? lender : "Veta",
    what: t.has(`events.${event as Told}`) ? t(`events.${event as Told & Event}`) : c(to),
  });
}
