import type { Comparison, Condition } from "../condition";
import { blankCondition } from "./blank";

/**
 * A condition as the editor walks it: a comparison, or parts joined by "all" or "any", each again such a thing. Paths count
 * parts ("1.0"). What is nested deeper, or negated, is shown as a sentence and only taken away or replaced.
 */

export type Join = "all" | "any";

/** How and what a condition joins; null for one that joins nothing. */
export function joined(condition: Condition): { join: Join; parts: Condition[] } | null {
  if ("all" in condition) return { join: "all", parts: condition.all };
  if ("any" in condition) return { join: "any", parts: condition.any };
  return null;
}

export function joining(join: Join, parts: Condition[]): Condition {
  return join === "all" ? { all: parts } : { any: parts };
}

export function isComparison(condition: Condition): condition is Comparison {
  return "fact" in condition;
}

/** The most parts that one condition joins. */
export const mostParts = 20;

type Act = "add" | "add_group" | "remove" | "replace";

/** The condition after a step on the part at these indexes; null when nothing is left, undefined when it cannot be done. */
export function conditionStep(condition: Condition, act: Act, at: readonly number[]): Condition | null | undefined {
  const [index, ...rest] = at;
  const group = joined(condition);
  if (index === undefined) return stepHere(condition, act);
  const part = group?.parts[index];
  if (!group || !part) return undefined;
  const fresh = conditionStep(part, act, rest);
  if (fresh === undefined) return undefined;
  const parts = group.parts.flatMap((one, place) => (place === index ? (fresh ? [fresh] : []) : [one]));
  return parts.length > 0 ? joining(group.join, parts) : null;
}

function stepHere(condition: Condition, act: Act): Condition | null | undefined {
  if (act === "remove") return null;
  if (act === "replace") return blank();
  const fresh = act === "add" ? blank() : joining(joined(condition)?.join === "any" ? "all" : "any", [blank()]);
  const group = joined(condition);
  if (group) return group.parts.length < mostParts ? joining(group.join, [...group.parts, fresh]) : undefined;
  return joining("all", [condition, fresh]);
}

function blank(): Comparison {
  return { ...blankCondition };
}
