import { getTranslations } from "next-intl/server";
import { reasonWords } from "@/app/reasons";
import { formatDate } from "@/domain/format";
import type { DocumentRequirement } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";
import { absenceOf, filesOf, goodUntil, stateOfPaper } from "./papers";

/** How a paper stands, in words, and why: what was observed, what was said, the day it expired. */
export async function paperWords(application: OwnApplication) {
  const [t, reasons] = await Promise.all([getTranslations("portal.documents"), reasonWords(application.lender.id)]);
  const why = (paper: DocumentRequirement): string | null => {
    const files = filesOf(application, paper.code);
    const said = absenceOf(application, paper.code);
    switch (stateOfPaper(application, paper)) {
      case "observed": {
        const item = application.corrections.findLast(
          ({ targetKind, targetCode }) => targetKind === "document" && targetCode === paper.code,
        );
        return item ? reasons.say("observation", item.reasonCode, item.askedAt).text : null;
      }
      case "lacking":
      case "lacking_not_enough":
      case "lacking_accepted":
      case "not_needed":
        return said && [t(`lacks.${said.reason}`), said.note].filter(Boolean).join(" ");
      case "expired": {
        const days = files.flatMap(({ issuedOn }) => goodUntil(paper, issuedOn) ?? []).sort();
        const last = days.at(-1);
        return last ? t("expired_on", { date: formatDate(last) }) : null;
      }
      case "missing":
      case "optional":
        return paper.validDays ? t("valid_days", { days: paper.validDays }) : null;
      default:
        return t("pages", { count: files.length });
    }
  };
  return { state: (paper: DocumentRequirement) => t(`states.${stateOfPaper(application, paper)}`), why };
}
