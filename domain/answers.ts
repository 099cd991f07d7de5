import { parseAnswer } from "./answer/parse";
import { isTableWhole } from "./answer/table";
import { type Answers, type AnswerValue, technologiesOf } from "./answer/value";
import { writeAnswer } from "./answer/write";
import type { ApplicantKind } from "./applicant";
import { type Check, factsOfCheck, verdictOf } from "./checks";
import { evaluate, type Facts, unknownAnswer } from "./condition";
import type { DocumentRequirement, ProductConfig } from "./product";
import { questionsOf } from "./product";
import { isMoneyIn } from "./product-facts";
import { asksForFile, isAnswered, type Question } from "./question";

/** What the answers of an application amount to: what is asked now, what is missing, what does not fit together. */

/** A question with a condition is asked only when the condition is met; while that is unknown, it waits. */
export function isAsked(asked: { askWhen: Question["askWhen"] }, facts: Facts): boolean {
  return asked.askWhen === null || evaluate(asked.askWhen, facts) === "meets";
}

export function documentsFor(product: ProductConfig, kind: ApplicantKind, facts: Facts): DocumentRequirement[] {
  return product.documents.filter(
    (paper) => (paper.kinds.length === 0 || paper.kinds.includes(kind)) && isAsked(paper, facts),
  );
}

export type Gap = { task: string; code: string; kind: "answer" | "document" | "loan" | "check" };

/** What is still missing before an application may be sent. The same list drives the task list and the guard. */
export function gaps(
  product: ProductConfig,
  facts: Facts,
  file: {
    answers: Answers;
    kind: ApplicantKind;
    amountCents: number | null;
    termMonths: number | null;
    documents: readonly string[];
  },
): Gap[] {
  const missing: Gap[] = [];
  if (loanGap(product, file)) missing.push({ task: "loan", code: "loan", kind: "loan" });
  for (const group of product.tasks) {
    for (const asked of group.questions) {
      if (isAsked(asked, facts) && isMissing(asked, file.answers[asked.code], file.documents))
        missing.push({ task: group.code, code: asked.code, kind: "answer" });
    }
  }
  for (const paper of documentsFor(product, file.kind, facts)) {
    if (paper.required && !file.documents.includes(paper.code))
      missing.push({ task: "documents", code: paper.code, kind: "document" });
  }
  for (const { check, task } of failingChecks(product, facts))
    if (check.effect === "blocks") missing.push({ task: task ?? "loan", code: check.code, kind: "check" });
  return missing;
}

/** Nothing where something is needed, or an answer begun and not finished. */
function isMissing(asked: Question, answer: AnswerValue | undefined, documents: readonly string[]): boolean {
  if (asksForFile(asked)) return asked.required && !documents.includes(asked.document);
  if (asked.kind === "computed") return false;
  if (answer === undefined) return asked.required;
  if (answer === unknownAnswer) return false;
  if (asked.kind === "table") return !isTableWhole(asked, answer);
  return asked.kind === "technology" && asked.askPractice && technologiesOf(answer)?.practice === null;
}

export type FailingCheck = {
  check: Check;
  /** The task of the last question it looks at; null when it looks at none. */
  task: string | null;
  /** Codes of the questions it looks at. */
  questions: string[];
};

/** Checks that do not hold, each with where to mend it. What cannot be told yet is not among them. */
export function failingChecks(product: ProductConfig, facts: Facts): FailingCheck[] {
  const isMoney = isMoneyIn(product);
  return product.checks
    .filter((one) => verdictOf(one, facts, isMoney) === "fails")
    .map((one) => {
      const looked = new Set(factsOfCheck(one).map((name) => name.split(".")[1]));
      const placed = product.tasks.map(({ code, questions }) => ({
        code,
        questions: questions.filter((asked) => looked.has(asked.code)).map((asked) => asked.code),
      }));
      return {
        check: one,
        task: placed.findLast(({ questions }) => questions.length > 0)?.code ?? null,
        questions: placed.flatMap(({ questions }) => questions),
      };
    });
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
  for (const asked of questionsOf(product).filter(isAnswered)) {
    const value = answers[asked.code];
    if (value === undefined) continue;
    const parsed = parseAnswer(asked, writeAnswer(asked, value), today);
    const fits = parsed.ok ? parsed.value : parsed.readable;
    if (fits !== null && fits !== undefined) kept[asked.code] = fits;
  }
  return kept;
}
