import type { Question } from "../question";
import type { AnswerValue } from "./value";
import { writeAnswer } from "./write";

/** Two phones in one draft: what a page showed when it opened, who wrote since, and whose words count. */

/** Who gave an answer last. `phone` is a print of the browser's name, never the name. */
export type Mark = { at: string; phone: string; by: string };
export type Marks = Readonly<Record<string, Mark>>;

/** A short print of one answer, enough to tell whether it is still the same. Not a secret (FNV-1a, 32 bits). */
export function printOf(text: string): string {
  let print = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193);
  return (print >>> 0).toString(36);
}

export function answerPrint(asked: Question, value: AnswerValue | undefined | null): string {
  return printOf(value === undefined || value === null ? "" : writeAnswer(asked, value));
}

/** What a page shows, as a field of its form carries it: "members:1x9k2a buyer:0". */
export function writeSeen(prints: Readonly<Record<string, string>>): string {
  return Object.entries(prints)
    .map(([code, print]) => `${code}:${print}`)
    .join(" ");
}

export function readSeen(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(" ").flatMap((part) => {
      const [code, print] = part.split(":");
      return code && print ? [[code, print] as const] : [];
    }),
  );
}

type Given = {
  /** Prints of what was sent now, of what is stored, and of what the page showed (absent when it did not say). */
  typed: string;
  stored: string;
  seen: string | undefined;
  mark: Mark | undefined;
  phone: string;
};

/**
 * Whether what was sent replaces what is stored ("take"), what is stored stays because this phone did not touch it ("leave"),
 * or both phones changed it and a person has to say which counts ("ask").
 */
export function settle({ typed, stored, seen, mark, phone }: Given): "take" | "leave" | "ask" {
  if (typed === stored || seen === undefined || seen === stored) return "take";
  // An answer that got lost on the way back to the phone that gave it is its own.
  if (!mark || mark.phone === phone) return "take";
  return typed === seen ? "leave" : "ask";
}
