import type { Answers } from "./answer/value";
import { gaps, loanGap } from "./answers";
import type { ApplicantKind } from "./applicant";
import { rungFor } from "./authority";
import { eligibility } from "./eligibility";
import { gatherFacts } from "./facts";
import { type Held, workedOut } from "./findings/worked";
import type { ProductConfig } from "./product";
import { type Score, scoreOf } from "./scorecard";
import { recommendedTerms } from "./term-rules";

/**
 * What a product version makes of one application: the one computation that samples are held to, that a replay runs over
 * the past, and that two versions are compared by.
 */

export const standings = ["eligible", "not_yet", "person_looks"] as const;
export type Standing = (typeof standings)[number];
export const scoreResults = ["pass", "review", "fail", "lacks_evidence"] as const satisfies readonly Score["result"][];
export const bodies = ["approver", "committee"] as const;

/** An application as a version looks at it. */
export type Judged = {
  kind: ApplicantKind;
  answers: Answers;
  district?: string | null;
  amountCents: number | null;
  termMonths: number | null;
  /** What the lender found out; samples and previews have none. */
  held?: Held;
};

export type Outcome = {
  /** "person_looks" is what lacks evidence, or what a rule leaves to a person. */
  standing: Standing;
  /** Places of the configuration that keep it from being eligible, as paths: "eligibility.members", "amount.maxCents". */
  causes: readonly string[];
  /** Who decides the amount; null when nobody may. */
  body: (typeof bodies)[number] | null;
  quorum: number | null;
  score: { result: Score["result"]; points: number } | null;
  /** The strictest limits that rules on terms set, each with the rule. */
  limits: readonly { path: string; amountCents: number | null; termMonths: number | null }[];
};

const limitOfLoan: Record<string, string> = {
  answer_required: "amount",
  amount_too_small: "amount.minCents",
  amount_too_large: "amount.maxCents",
  term_too_short: "term.minMonths",
  term_too_long: "term.maxMonths",
};

/** The facts of an application under a version on a day. */
function factsOfFile(product: ProductConfig, { answers, kind, district, held, ...loan }: Judged, on: string) {
  const found = held && workedOut(held, product, loan, on).facts;
  return gatherFacts(product, { answers, applicant: { kind, district }, loan, today: on, found });
}

/** What a version makes of an application on a day. */
export function outcomeOf(product: ProductConfig, file: Judged, on: string): Outcome {
  const facts = factsOfFile(product, file, on);
  const judged = eligibility(product.eligibility, facts, on).rules;
  const rulesWith = (verdict: "fails" | "unknown") =>
    judged.filter((one) => one.verdict === verdict).map(({ rule }) => `eligibility.${rule.code}`);
  const loan = loanGap(product, file);
  const against = [
    ...(product.audience.includes(file.kind) ? [] : ["audience"]),
    ...(loan === null ? [] : [limitOfLoan[loan] ?? "amount"]),
    ...rulesWith("fails"),
  ];
  const open = rulesWith("unknown");
  const rung = rungFor(product.ladder, file.amountCents ?? 0);
  const score = product.scorecard ? scoreOf(product.scorecard, facts) : null;
  const { amountCents, termMonths } = recommendedTerms(product.termRules, facts);
  return {
    standing: against.length > 0 ? "not_yet" : open.length > 0 ? "person_looks" : "eligible",
    causes: against.length > 0 ? against : open,
    body: rung?.decidedBy ?? null,
    quorum: rung?.quorum ?? null,
    score: score && { result: score.result, points: score.total },
    limits: [
      ...(amountCents
        ? [{ path: `termRules.${amountCents.rule.code}`, amountCents: amountCents.value, termMonths: null }]
        : []),
      ...(termMonths
        ? [{ path: `termRules.${termMonths.rule.code}`, amountCents: null, termMonths: termMonths.value }]
        : []),
    ],
  };
}

/** What is still to be answered or handed in, by code. */
export function missingOf(
  product: ProductConfig,
  file: Judged & { documents: readonly string[] },
  on: string,
): string[] {
  return gaps(product, factsOfFile(product, file, on), file).map(({ code }) => code);
}

export type OutcomeChange = { kind: "standing" | "body" | "score" | "limits"; causes: string[] };

/** How the outcome of one application differs between two versions, by what weighs most; null when it is the same. */
export function outcomeChange(before: Outcome, after: Outcome): OutcomeChange | null {
  if (before.standing !== after.standing) return { kind: "standing", causes: apart(before.causes, after.causes) };
  if (before.body !== after.body || before.quorum !== after.quorum) return { kind: "body", causes: ["ladder"] };
  if (before.score?.result !== after.score?.result) return { kind: "score", causes: ["scorecard"] };
  const limits = [before.limits, after.limits].map((each) => each.map((limit) => JSON.stringify(limit)));
  const [old = [], fresh = []] = limits;
  const changed = apart(old, fresh).map((limit) => (JSON.parse(limit) as Outcome["limits"][number]).path);
  return changed.length > 0 ? { kind: "limits", causes: [...new Set(changed)] } : null;
}

/** What is in one list and not in the other. */
function apart(one: readonly string[], other: readonly string[]): string[] {
  return [...one.filter((item) => !other.includes(item)), ...other.filter((item) => !one.includes(item))];
}
