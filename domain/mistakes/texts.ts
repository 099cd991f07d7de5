import { join } from "../editor/path";
import type { Localized } from "../localized";
import { type Reading, readingEase } from "../reading-ease";
import { advice, blocking, type Mistake } from "./mistake";

/** Limits of plain writing: shorter texts are not judged by their ease, and a sentence holds one idea. */
const judgedFrom = 12;
const easyFrom = 50;
const longestSentence = 25;

export type TextAt = { path: string; text: Localized };

/** Every text of a configuration in two languages, also of an unfinished one, with its path. */
export function textsIn(value: unknown, path = "", depth = 0): TextAt[] {
  if (value === null || typeof value !== "object" || depth > 12) return [];
  const { es, en } = value as Record<string, unknown>;
  if (typeof es === "string" && typeof en === "string") return [{ path, text: { es, en } }];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, join(path, name), depth + 1));
}

/** What could be better, or must not be, in the texts that people read. */
export function textMistakes(texts: readonly TextAt[]): Mistake[] {
  return texts.flatMap(({ path, text }) => [
    ...(text.es.trim() !== "" && text.en.trim() === "" ? [advice(`${path}.en`, "translation_missing")] : []),
    ...(["es", "en"] as const).flatMap((language) =>
      // An example shows what such a number looks like.
      !path.endsWith("example") && holdsPersonalData(text[language])
        ? [blocking(`${path}.${language}`, "text_personal_data")]
        : [],
    ),
    ...hardIn(path, text.es),
  ]);
}

function hardIn(path: string, spanish: string): Mistake[] {
  const found = readingEase(spanish);
  if (!found || found.words <= judgedFrom) return [];
  const { hardest } = found;
  if (found.score < easyFrom)
    return [advice(`${path}.es`, "text_hard", { score: found.score, sentence: hardest.sentence })];
  return hardest.words > longestSentence
    ? [advice(`${path}.es`, "sentence_long", { words: hardest.words, sentence: hardest.sentence })]
    : [];
}

/**
 * Texts are read by everyone: no DNI, RUC, telephone, account or address of a person, and no placeholder that would be
 * filled with one.
 */
export function holdsPersonalData(text: string): boolean {
  return personal.some((shape) => shape.test(text));
}

const personal = [
  // DNI, RUC, telephone and account numbers, and how they are spaced on paper.
  /(?<![\d.,/-])\d{8,20}(?![\d/-]|[.,]\d)/,
  /(?<!\d)9\d\d[ -]\d{3}[ -]\d{3}(?!\d)/,
  /(?<!\d)\d{3,4}-\d{3,4}-\d{6,14}(?!\d)/,
  /[\w+-]@[\w-]+\.[a-z]/i,
  /[{}]/,
];

/** How easy the Spanish texts of a configuration are on the whole, and the hardest of them; null when there are none. */
export function easeOf(texts: readonly TextAt[]): { mean: number; hardest: Reading & { path: string } } | null {
  const judged = texts.flatMap(({ path, text }) => {
    const found = readingEase(text.es);
    return found ? [{ path: `${path}.es`, ...found }] : [];
  });
  const [first, ...rest] = judged;
  if (!first) return null;
  const mean = Math.round(judged.reduce((sum, { score }) => sum + score, 0) / judged.length);
  const long = rest.filter(({ words }) => words > judgedFrom);
  return { mean, hardest: long.reduce((a, b) => (b.score < a.score ? b : a), first) };
}
