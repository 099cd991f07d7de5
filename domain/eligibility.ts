import { z } from "zod";
import { type Localized, localized } from "./localized";
import { codeField, dateField, type FieldMeta } from "./shape";

/**
 * Rules with three answers: meets, fails, or unknown because the evidence is not there. Missing is never read as no,
 * and never as zero.
 */

const comparison = z.strictObject({
  fact: z
    .string()
    .regex(/^(answer|applicant|loan|register|assessment)(\.[a-z][A-Za-z0-9_]{0,39}){1,2}$/)
    .max(80),
  is: z.enum(["equal", "not_equal", "one_of", "at_least", "at_most", "includes", "excludes"]),
  value: z.union([z.string().max(120), z.number().min(-1e13).max(1e13), z.array(z.string().max(120)).min(1).max(40)]),
});

export type Comparison = z.infer<typeof comparison>;
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

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
  legalBasis: z.string().max(200).nullable(),
  /** First and last day in force; null is without end. */
  validFrom: dateField.nullable().default(null).meta({ rare: true }),
  validTo: dateField.nullable().default(null).meta({ rare: true }),
});
export type EligibilityRule = z.infer<typeof eligibilityRule>;

/** How a rule is called in a list; where nobody gave it a name, what is said when it is not met. */
export function ruleName({ name, message }: Pick<EligibilityRule, "name" | "message">): Localized {
  return name ?? message;
}

export type Verdict = "meets" | "fails" | "unknown";
/** A list is several answers, or the cells of a column of which some may be missing. */
export type FactValue = string | number | null | undefined | readonly (string | number | null)[];
export type Facts = Readonly<Record<string, FactValue>>;

/** Kleene logic: one "fails" settles an all, one "meets" settles an any, and unknown stays unknown. */
export function evaluate(rule: Condition, facts: Facts): Verdict {
  if ("all" in rule) return settle(rule.all, facts, "fails", "meets");
  if ("any" in rule) return settle(rule.any, facts, "meets", "fails");
  if ("not" in rule) {
    const verdict = evaluate(rule.not, facts);
    return verdict === "unknown" ? "unknown" : verdict === "meets" ? "fails" : "meets";
  }
  return compare(rule, facts[rule.fact]);
}

function settle(parts: readonly Condition[], facts: Facts, decisive: Verdict, otherwise: Verdict): Verdict {
  const verdicts = parts.map((part) => evaluate(part, facts));
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes("unknown") ? "unknown" : otherwise;
}

function compare({ is, value }: Comparison, fact: FactValue): Verdict {
  if (fact === null || fact === undefined || fact === "" || fact === unknownAnswer) return "unknown";
  const held = Array.isArray(fact) ? fact.map(String) : [String(fact)];
  switch (is) {
    case "equal":
    case "includes":
      return verdict(held.includes(String(value)));
    case "not_equal":
    case "excludes":
      return verdict(!held.includes(String(value)));
    case "one_of":
      return verdict(Array.isArray(value) && value.some((one) => held.includes(one)));
    default: {
      const order = Array.isArray(fact) ? null : ordered(fact as string | number, value);
      if (order === null) return "unknown";
      return verdict(is === "at_least" ? order >= 0 : order <= 0);
    }
  }
}

function verdict(holds: boolean): Verdict {
  return holds ? "meets" : "fails";
}

const day = /^\d{4}-\d\d-\d\d$/;

/** Figures by size, days one after the other; null for what has no order. */
function ordered(fact: string | number, value: Comparison["value"]): number | null {
  if (day.test(String(fact)) && day.test(String(value)))
    return String(fact) < String(value) ? -1 : Number(fact !== value);
  const difference = Number(fact) - Number(value);
  return Number.isNaN(difference) ? null : difference;
}

/** What "No sé" is stored as. */
export const unknownAnswer = "unknown";

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

/** Names of the facts a condition reads. */
export function factsOf(rule: Condition): string[] {
  if ("all" in rule) return rule.all.flatMap(factsOf);
  if ("any" in rule) return rule.any.flatMap(factsOf);
  if ("not" in rule) return factsOf(rule.not);
  return [rule.fact];
}
