import { z } from "zod";
import type { FieldMeta } from "./shape";

export const languages = ["es", "en"] as const;
/** Interface languages. Spanish is the original and the binding one. */
export type Language = (typeof languages)[number];

/**
 * Whether a text is only text: no tags, which some program further on might run, and no character that cannot be seen, which
 * would make one name pass for another. Lines may end.
 */
export function isPlainText(text: string): boolean {
  return !/<\s*[a-z!/?]|[\p{Cf}]|(?![\n\r\t])\p{Cc}/iu.test(text);
}

/** One line that is no text in two languages: a name, an address, a norm. */
export const lineField = (min: number, max: number, missing = "answer_required") =>
  z.string().trim().min(min, missing).max(max, "text_too_long").refine(isPlainText, "text_markup");

const textUpTo = (max: number) => z.string().trim().max(max, "text_too_long").refine(isPlainText, "text_markup");

/** A text of a configuration. English falls back to Spanish while empty; what is published has its Spanish. */
export const localized = (max: number) =>
  z.strictObject({ es: textUpTo(max), en: textUpTo(max) }).meta({ written: "localized" } satisfies FieldMeta);

export type Localized = { es: string; en: string };

/** Where a text lacks its Spanish, as dotted-path parts. */
export function missingTexts(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== "object") return [];
  if ("es" in value && "en" in value) return value.es === "" ? [[...path, "es"]] : [];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, inner]) => missingTexts(inner, [...path, key]));
}

/** The text in the language asked for, or the Spanish original. */
export function textIn(text: Localized, language: Language): string {
  return text[language] || text.es;
}
