import { z } from "zod";
import type { AnswerValue } from "./answer/value";
import { answersUnder } from "./answers";
import { applicantKinds } from "./applicant";
import { bodies, missingOf, type Outcome, outcomeOf, scoreResults, standings } from "./outcome";
import type { ProductConfig } from "./product";

/** A sample application that is kept with a product: what is asked for, and what must come out of it. */

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const points = z.int().min(-100_000).max(100_000).nullable();

export const sampleContent = z.strictObject({
  kind: z.enum(applicantKinds),
  amountCents: z.int().min(1).max(1e13),
  termMonths: z.int().min(1).max(360),
  /** As stored in an application, by question. */
  answers: z
    .record(
      code,
      z.custom<AnswerValue>((value) => z.json().safeParse(value).success),
    )
    .refine((all) => Object.keys(all).length <= 480, "answers_too_many"),
  /** Papers that are handed in. */
  documents: z.array(code).max(30),
});
export type SampleContent = z.infer<typeof sampleContent>;

/** Null is not looked at. */
export const sampleExpectation = z.strictObject({
  standing: z.enum(standings),
  body: z.enum(bodies).nullable(),
  score: z.enum(scoreResults).nullable(),
  minPoints: points,
  maxPoints: points,
  complete: z.boolean().nullable(),
});
export type SampleExpectation = z.infer<typeof sampleExpectation>;

export type SampleResult = {
  outcome: Outcome;
  /** Questions and papers that are missing. */
  missing: string[];
  /** What came out otherwise than expected; empty when the sample passes. */
  wrong: (keyof SampleExpectation)[];
};

/** Tries a version on a sample. Answers that the version no longer takes are as if not given. */
export function trySample(
  product: ProductConfig,
  content: SampleContent,
  expected: SampleExpectation,
  on: string,
): SampleResult {
  const answers = answersUnder(product, content.answers, on);
  const file = { ...content, answers };
  const outcome = outcomeOf(product, file, on);
  const missing = missingOf(product, file, on);
  return { outcome, missing, wrong: wrongOf(outcome, missing, expected) };
}

function wrongOf(outcome: Outcome, missing: readonly string[], expected: SampleExpectation) {
  const score = outcome.score;
  const wrong: (keyof SampleExpectation)[] = [];
  if (outcome.standing !== expected.standing) wrong.push("standing");
  if (expected.body !== null && outcome.body !== expected.body) wrong.push("body");
  if (expected.score !== null && score?.result !== expected.score) wrong.push("score");
  if (expected.minPoints !== null && (score === null || score.points < expected.minPoints)) wrong.push("minPoints");
  if (expected.maxPoints !== null && (score === null || score.points > expected.maxPoints)) wrong.push("maxPoints");
  if (expected.complete !== null && (missing.length === 0) !== expected.complete) wrong.push("complete");
  return wrong;
}
