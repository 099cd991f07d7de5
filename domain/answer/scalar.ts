import { parseMoney } from "../money";
import type { Column, OfKind, Question } from "../question";
import type { Cell } from "./value";

type ScalarKind = "text" | "number" | "money" | "date" | "yes_no" | "choice";
/** What holds one figure, choice or text: a question, or a column of a table. */
export type Scalar = OfKind<ScalarKind> | Extract<Column, { kind: ScalarKind }>;
export type ParsedCell = { ok: true; value: Cell } | { ok: false; code: string };

/** Reads a text that is not empty as the one value it stands for. */
export function parseScalar(asked: Scalar, text: string, today: string): ParsedCell {
  switch (asked.kind) {
    case "text":
      return text.length <= asked.maxLength ? { ok: true, value: text } : { ok: false, code: "text_too_long" };
    case "number":
      return parseNumber(asked, text);
    case "money": {
      const cents = parseMoney(text);
      if (cents === null) return { ok: false, code: "money_invalid" };
      if (cents < asked.minCents) return { ok: false, code: "number_too_small" };
      return cents > asked.maxCents ? { ok: false, code: "number_too_large" } : { ok: true, value: cents };
    }
    case "date": {
      const date = parseDate(text);
      if (date === null) return { ok: false, code: "date_invalid" };
      return asked.notAfterToday && date > today ? { ok: false, code: "date_in_future" } : { ok: true, value: date };
    }
    case "yes_no":
      return text === "yes" || text === "no" ? { ok: true, value: text } : { ok: false, code: "answer_invalid" };
    case "choice":
      return asked.options.some((option) => option.code === text)
        ? { ok: true, value: text }
        : { ok: false, code: "answer_invalid" };
  }
}

function parseNumber(asked: Extract<Scalar, { kind: "number" }>, text: string): ParsedCell {
  const plain = text.replace(/[\s,]/g, "");
  const match = /^-?\d{1,13}(?:\.(\d{1,4}))?$/.exec(plain);
  if (!match) return { ok: false, code: "number_invalid" };
  if ((match[1]?.length ?? 0) > asked.decimals) return { ok: false, code: "number_decimals" };
  // Minus nought is nought.
  const value = Number(plain) + 0;
  if (value < asked.min) return { ok: false, code: "number_too_small" };
  return value > asked.max ? { ok: false, code: "number_too_large" } : { ok: true, value };
}

/** "4/8/2026", "04-08-2026" or "2026-08-04" as ISO, or null when there is no such day. */
export function parseDate(text: string): string | null {
  const spanish = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  const iso = spanish ? `${spanish[3]}-${spanish[2]?.padStart(2, "0")}-${spanish[1]?.padStart(2, "0")}` : text;
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The inverse of `parseScalar` for a value it gave. */
export function writeScalar(kind: Question["kind"], value: unknown): string {
  return kind === "money" && Number.isSafeInteger(value) ? (Number(value) / 100).toFixed(2) : String(value);
}
