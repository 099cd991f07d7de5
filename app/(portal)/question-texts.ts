import { getTranslations } from "next-intl/server";
import type { QuestionTexts } from "@/components/questions/texts";
import { currentLanguage } from "@/lib/auth";

/** The fixed words around a product's questions, in the language of the page. */
export async function questionTexts(): Promise<QuestionTexts> {
  const [t, c, language] = await Promise.all([
    getTranslations("portal.questions"),
    getTranslations("common"),
    currentLanguage(),
  ]);
  return {
    language,
    yes: c("yes"),
    no: c("no"),
    unknown: c("unknown"),
    optional: t("optional"),
    day: t("day"),
    month: t("month"),
    year: t("year"),
    choose: t("choose"),
    dateHint: t("date_hint"),
    moneyHint: t("money_hint"),
    rucHint: t("ruc_hint"),
    dniHint: t("dni_hint"),
    placeHint: t("place_hint"),
    placeFound: t("place_found"),
    placeOther: t("place_other"),
    placeNone: t("place_none"),
    example: t("example"),
    manyHint: t("many_hint"),
    coordinatesHint: t("coordinates_hint"),
    understood: t("understood"),
    addRow: t("add_row"),
    removeRow: t("remove_row"),
    rowsNeeded: (least) => t("rows_needed", { least }),
    cellMissing: t("cell_missing"),
    cellDateHint: t("cell_date_hint"),
    replaces: t("replaces"),
    otherUses: t("other_uses"),
    practice: t("practice"),
    practiceMissing: t("practice_missing"),
    evidence: { A: t("evidence_a"), B: t("evidence_b"), C: t("evidence_c") },
    lacking: t("lacking"),
    impossible: t("impossible"),
  };
}
