import type { Language } from "@/domain/localized";

/** The few fixed words around a product's own questions. The page gives them, in its language. */
export type QuestionTexts = {
  language: Language;
  yes: string;
  no: string;
  unknown: string;
  optional: string;
  day: string;
  month: string;
  year: string;
  choose: string;
  dateHint: string;
  moneyHint: string;
  rucHint: string;
  dniHint: string;
  placeHint: string;
  placeFound: string;
  placeOther: string;
  placeNone: string;
};
