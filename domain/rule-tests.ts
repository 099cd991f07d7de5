import { type Comparison, type Condition, evaluate, type FactValue, type Verdict } from "./condition";
import { isComparison, joined } from "./editor/condition-tree";
import type { KnownFact } from "./product-facts";

/**
 * Values to try a condition with: around the limit of each thing it compares, and without data. What comes out is judged by
 * the same evaluation that judges applications.
 */

/** One value of one fact, null for no data, and what the whole condition says then while nothing else decides. */
export type ConditionTest = { value: FactValue; verdict: Verdict };
export type FactTests = { fact: string; tests: ConditionTest[] };

const mostFacts = 4;

/** Tests for the first few facts that a condition compares. */
export function testsOf(condition: Condition, known: readonly KnownFact[]): FactTests[] {
  const seen = new Set<string>();
  return placesIn(condition, known, {})
    .filter(({ at }) => at.fact !== "" && at.value !== "" && !seen.has(at.fact) && seen.add(at.fact))
    .slice(0, mostFacts)
    .map(({ at, others }) => ({
      fact: at.fact,
      tests: [...valuesAround(at, known), null].map((value) => ({
        value,
        verdict: evaluate(condition, { ...others, [at.fact]: value }),
      })),
    }));
}

type Place = { at: Comparison; others: Record<string, FactValue> };

/** Every comparison, with facts under which nothing beside it decides: its siblings hold in an all, and fail in an any. */
function placesIn(condition: Condition, known: readonly KnownFact[], others: Record<string, FactValue>): Place[] {
  if (isComparison(condition)) return [{ at: condition, others }];
  const group = joined(condition);
  if (!group) return "not" in condition ? placesIn(condition.not, known, others) : [];
  const quiet = group.join === "all";
  return group.parts.flatMap((part, index) => {
    const siblings = group.parts.filter((_, place) => place !== index);
    const facts = Object.assign({}, others, ...siblings.map((one) => witness(one, quiet, known)));
    return placesIn(part, known, facts);
  });
}

/** Facts under which a condition holds, or fails. */
function witness(condition: Condition, holds: boolean, known: readonly KnownFact[]): Record<string, FactValue> {
  if (isComparison(condition)) {
    const found = valuesAround(condition, known).find(
      (value) => (evaluate(condition, { [condition.fact]: value }) === "meets") === holds,
    );
    return found === undefined ? {} : { [condition.fact]: found };
  }
  const group = joined(condition);
  if (!group) return "not" in condition ? witness(condition.not, !holds, known) : {};
  const every = (group.join === "all") === holds;
  const parts = every ? group.parts : group.parts.slice(0, 1);
  return Object.assign({}, ...parts.map((part) => witness(part, holds, known)));
}

/** The values just below, at and above what is compared with; of a choice, one that is named and one that is not. */
function valuesAround({ fact, is, value }: Comparison, known: readonly KnownFact[]): (string | number)[] {
  const offered = known.find(({ name }) => name === fact);
  const [limit] = [value].flat();
  if (limit === undefined) return [];
  if (typeof limit === "number") {
    const step = offered?.kind === "money" ? 1_00 : stepOf(limit);
    const rounded = (number: number) => Number(number.toFixed(6));
    if (is === "at_most") return [limit, rounded(limit + step)];
    return [rounded(limit - step), limit];
  }
  const named = [value].flat().map(String);
  const possible = offered?.kind === "yes_no" ? ["yes", "no"] : (offered?.options.map((option) => option.value) ?? []);
  const other = possible.find((one) => !named.includes(one));
  return other === undefined ? [limit] : [other, limit];
}

/** One of the last place that is written: 1 for 10, 0.1 for 2.5. */
function stepOf(value: number): number {
  const [, decimals = ""] = String(value).split(".");
  return 10 ** -decimals.length;
}
