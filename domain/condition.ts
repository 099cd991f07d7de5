/**
 * Conditions with three answers: meets, fails, or unknown because the evidence is not there. Missing is never read as no,
 * and never as zero. Opens nothing else, so that a phone can ask the same question as the server.
 */

export type Comparison = {
  fact: string;
  is: "equal" | "not_equal" | "one_of" | "at_least" | "at_most" | "includes" | "excludes";
  value: string | number | string[];
};
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

/** What "No sé" is stored as. */
export const unknownAnswer = "unknown";

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

/** Names of the facts a condition reads. */
export function factsOf(rule: Condition): string[] {
  if ("all" in rule) return rule.all.flatMap(factsOf);
  if ("any" in rule) return rule.any.flatMap(factsOf);
  if ("not" in rule) return factsOf(rule.not);
  return [rule.fact];
}
