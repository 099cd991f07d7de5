import type { Language } from "@/domain/localized";
import type { EvidenceGrade } from "@/domain/technology/catalogue";

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
  example: string;
  manyHint: string;
  coordinatesHint: string;
  understood: string;
  addRow: string;
  removeRow: string;
  /** How many rows a table needs at least. */
  rowsNeeded(least: number): string;
  cellMissing: string;
  cellDateHint: string;
  replaces: string;
  /** What technologies that replace no practice stand under. */
  otherUses: string;
  practice: string;
  practiceMissing: string;
  /** How sure what is known of a technology is. */
  evidence: Record<EvidenceGrade, string>;
  lacking: string;
  impossible: string;
};
