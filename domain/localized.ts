import { z } from "zod";

export const languages = ["es", "en"] as const;
/** Interface languages. Spanish is the original and the binding one. */
export type Language = (typeof languages)[number];

/** A text of a product: Spanish is required, English falls back to it while empty. */
export const localized = (max: number) =>
  z.strictObject({ es: z.string().trim().min(1).max(max), en: z.string().trim().max(max) });

export type Localized = { es: string; en: string };

/** The text in the language asked for, or the Spanish original. */
export function textIn(text: Localized, language: Language): string {
  return text[language] || text.es;
}
