import type { ApplicantKind } from "./applicant";
import { evaluate, type Facts, unknownAnswer } from "./eligibility";
import { parseMoney } from "./money";
import type { DocumentRequirement, ProductConfig } from "./product";
import { questionsOf } from "./product";
import type { Question } from "./question";
import { parseDni } from "./register/dni";
import { parseRuc } from "./register/ruc";
import { place } from "./register/ubigeo";

/**
 * Answers as stored: text as typed (trimmed), numbers and money canonical (money in céntimos), dates ISO,
 * choices and places by code. Absent means not answered yet.
 */
export type AnswerValue = string | number;
export type Answers = Readonly<Record<string, AnswerValue>>;

export type Parsed = { ok: true; value: AnswerValue | null } | { ok: false; code: string };

/** Reads what was typed into a field. Empty is allowed here: a draft may have gaps, `gaps()` names them. */
export function parseAnswer(asked: Question, typed: string, today: string): Parsed {
  const text = typed.trim();
  if (text === "") return { ok: true, value: null };
  if (text === unknownAnswer)
    return asked.allowUnknown ? { ok: true, value: text } : { ok: false, code: "answer_invalid" };
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
    case "ruc": {
      const ruc = parseRuc(text);
      return ruc.ok ? { ok: true, value: ruc.value } : { ok: false, code: ruc.reason };
    }
    case "dni": {
      const dni = parseDni(text);
      return dni.ok ? { ok: true, value: dni.value } : { ok: false, code: dni.reason };
    }
    case "place":
      return place(text) ? { ok: true, value: text } : { ok: false, code: "place_unknown" };
    case "document":
      return { ok: false, code: "answer_invalid" };
  }
}

function parseNumber(asked: Extract<Question, { kind: "number" }>, text: string): Parsed {
  const plain = text.replace(/[\s,]/g, "");
  const match = /^-?\d{1,13}(?:\.(\d{1,4}))?$/.exec(plain);
  if (!match) return { ok: false, code: "number_invalid" };
  if ((match[1]?.length ?? 0) > asked.decimals) return { ok: false, code: "number_decimals" };
  const value = Number(plain);
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

/** What rules and conditions may look at. */
export function factsFor(
  answers: Answers,
  applicantKind: ApplicantKind | null,
  loan: { amountCents: number | null; termMonths: number | null },
): Facts {
  const facts: Record<string, AnswerValue | null> = {
    "applicant.kind": applicantKind,
    "loan.amountCents": loan.amountCents,
    "loan.termMonths": loan.termMonths,
  };
  for (const [code, value] of Object.entries(answers)) facts[`answer.${code}`] = value;
  return facts;
}

/** A question with a condition is asked only when the condition is met; while that is unknown, it waits. */
export function isAsked(asked: { askWhen: Question["askWhen"] }, facts: Facts): boolean {
  return asked.askWhen === null || evaluate(asked.askWhen, facts) === "meets";
}

export function documentsFor(product: ProductConfig, kind: ApplicantKind, facts: Facts): DocumentRequirement[] {
  return product.documents.filter(
    (paper) => (paper.kinds.length === 0 || paper.kinds.includes(kind)) && isAsked(paper, facts),
  );
}

export type Gap = { task: string; code: string; kind: "answer" | "document" | "loan" };

/** What is still missing before an application may be sent. The same list drives the task list and the guard. */
export function gaps(
  product: ProductConfig,
  file: {
    answers: Answers;
    kind: ApplicantKind;
    amountCents: number | null;
    termMonths: number | null;
    documents: readonly string[];
  },
): Gap[] {
  const facts = factsFor(file.answers, file.kind, file);
  const missing: Gap[] = [];
  if (loanGap(product, file)) missing.push({ task: "loan", code: "loan", kind: "loan" });
  for (const group of product.tasks) {
    for (const asked of group.questions) {
      if (!asked.required || !isAsked(asked, facts)) continue;
      const answered =
        asked.kind === "document" ? file.documents.includes(asked.document) : file.answers[asked.code] !== undefined;
      if (!answered) missing.push({ task: group.code, code: asked.code, kind: "answer" });
    }
  }
  for (const paper of documentsFor(product, file.kind, facts)) {
    if (paper.required && !file.documents.includes(paper.code))
      missing.push({ task: "documents", code: paper.code, kind: "document" });
  }
  return missing;
}

/** Why the amount or term asked for cannot be lent under this product, or null. */
export function loanGap(
  product: ProductConfig,
  { amountCents, termMonths }: { amountCents: number | null; termMonths: number | null },
): string | null {
  if (amountCents === null || termMonths === null) return "answer_required";
  if (amountCents < product.amount.minCents) return "amount_too_small";
  if (amountCents > product.amount.maxCents) return "amount_too_large";
  if (termMonths < product.term.minMonths) return "term_too_short";
  return termMonths > product.term.maxMonths ? "term_too_long" : null;
}

/** Answers that a product version still understands; used when a draft moves to a newer version. */
export function answersUnder(product: ProductConfig, answers: Answers, today: string): Answers {
  const kept: Record<string, AnswerValue> = {};
  for (const asked of questionsOf(product)) {
    const value = answers[asked.code];
    if (value === undefined) continue;
    const typed = asked.kind === "money" && typeof value === "number" ? (value / 100).toFixed(2) : String(value);
    const parsed = parseAnswer(asked, typed, today);
    if (parsed.ok && parsed.value !== null) kept[asked.code] = parsed.value;
  }
  return kept;
}
