import { z } from "zod";
import { type Comparison, type Condition, evaluate, type Facts, type Verdict } from "./condition";
import { isPlainText, type Localized, lineField, localized } from "./localized";
import { codeField, dateField, type FieldMeta } from "./shape";

/** Rules over what is known of an application, each with what it asks, why, and what can be done about it. */

const compared = z.string().max(120).refine(isPlainText, "text_markup");

const comparison: z.ZodType<Comparison> = z.strictObject({
  fact: z
    .string()
    .regex(/^(answer|applicant|loan|register|assessment)(\.[a-z][A-Za-z0-9_]{0,39}){1,2}$/)
    .max(80),
  is: z.enum(["equal", "not_equal", "one_of", "at_least", "at_most", "includes", "excludes"]),
  value: z.union([compared, z.number().min(-1e13).max(1e13), z.array(compared).min(1).max(40)]),
});

const conditionAtDepth = (depth: number): z.ZodType<Condition> => {
  if (depth === 0) return comparison;
  const inner = z.lazy(() => conditionAtDepth(depth - 1));
  return z.union([
    comparison,
    z.strictObject({ all: z.array(inner).min(1).max(20) }),
    z.strictObject({ any: z.array(inner).min(1).max(20) }),
    z.strictObject({ not: inner }),
  ]);
};

/** At most four levels deep: deeper ones cannot be read back as a sentence. */
export const condition = conditionAtDepth(4).meta({ written: "condition" } satisfies FieldMeta);

export const eligibilityRule = z.strictObject({
  code: codeField,
  /** What is looked at, in words that fit however it comes out. Null: read it from the condition. */
  name: localized(80).nullable().default(null),
  requires: condition,
  /** Failing it stops at once, or leaves the case to a person. */
  effect: z.enum(["knock_out", "refer"]).default("knock_out"),
  /** Why the answer is not enough yet, in plain words. */
  message: localized(300),
  /** What the applicant can do about it. */
  cure: localized(400),
  legalBasis: lineField(0, 200).nullable(),
  /** First and last day in force; null is without end. */
  validFrom: dateField.nullable().default(null).meta({ rare: true }),
  validTo: dateField.nullable().default(null).meta({ rare: true }),
});
export type EligibilityRule = z.infer<typeof eligibilityRule>;

/** How a rule is called in a list; where nobody gave it a name, what is said when it is not met. */
export function ruleName({ name, message }: Pick<EligibilityRule, "name" | "message">): Localized {
  return name ?? message;
}

export type RuleVerdict = { rule: EligibilityRule; verdict: Verdict };
export type Eligibility = { verdict: Verdict; rules: RuleVerdict[] };

/**
 * All rules in force on a day at once: one failing rule is enough to fail, one unknown keeps the door open for a person to
 * look, and so does a failing rule that only refers.
 */
export function eligibility(rules: readonly EligibilityRule[], facts: Facts, on: string): Eligibility {
  const verdicts = rulesInForce(rules, on).map((rule) => ({ rule, verdict: judged(rule, facts) }));
  const verdict = verdicts.some((v) => v.verdict === "fails")
    ? "fails"
    : verdicts.some((v) => v.verdict === "unknown")
      ? "unknown"
      : "meets";
  return { verdict, rules: verdicts };
}

export function rulesInForce(rules: readonly EligibilityRule[], on: string): EligibilityRule[] {
  return rules.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo),
  );
}

function judged(rule: EligibilityRule, facts: Facts): Verdict {
  const verdict = evaluate(rule.requires, facts);
  return verdict === "fails" && rule.effect === "refer" ? "unknown" : verdict;
}
