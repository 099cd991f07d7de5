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
  };
}
