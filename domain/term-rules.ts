import { z } from "zod";
import { evaluate, type Facts, type Verdict } from "./condition";
import { condition } from "./eligibility";
import { localized } from "./localized";
import { centsField, codeField } from "./shape";

/** Rules that narrow what may be lent: of all that apply the strictest wins, term by term, and says which one it was. */
export const termRule = z.strictObject({
  code: codeField,
  when: condition,
  maxAmountCents: centsField(100_00, 100_000_000_00).nullable(),
  maxTermMonths: z.int().min(1).max(360).nullable(),
  /** Why, in the words that staff and applicant read. */
  reason: localized(300),
});
export type TermRule = z.infer<typeof termRule>;

export type Bound = { value: number; rule: TermRule };
export type RecommendedTerms = {
  amountCents: Bound | null;
  termMonths: Bound | null;
  /** Rules that might apply: evidence lacks to tell. */
  open: TermRule[];
};

export function recommendedTerms(rules: readonly TermRule[], facts: Facts): RecommendedTerms {
  const judged = rules.map((rule) => ({ rule, verdict: evaluate(rule.when, facts) }));
  const is = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).map((one) => one.rule);
  const applying = is("meets");
  return {
    amountCents: strictest(applying, (rule) => rule.maxAmountCents),
    termMonths: strictest(applying, (rule) => rule.maxTermMonths),
    open: is("unknown"),
  };
}

function strictest(rules: readonly TermRule[], limit: (rule: TermRule) => number | null): Bound | null {
  let bound: Bound | null = null;
  for (const rule of rules) {
    const value = limit(rule);
    if (value !== null && (bound === null || value < bound.value)) bound = { value, rule };
  }
  return bound;
}
