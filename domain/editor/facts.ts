import type { Comparison } from "../condition";

/** A fact that conditions may ask for. `options` are the answers of a choice, by their stored value. */
export type FactOffered = {
  name: string;
  label: string;
  kind: "number" | "money" | "choice" | "yes_no" | "text" | "date" | "list";
  options?: readonly { value: string; label: string }[];
};

/** How a value of this fact is compared; the last of them are the usual ones. */
export const comparisonsOf = {
  number: ["at_least", "at_most", "equal", "not_equal"],
  money: ["at_least", "at_most", "equal", "not_equal"],
  date: ["at_least", "at_most", "equal", "not_equal"],
  text: ["equal", "not_equal"],
  yes_no: ["equal", "not_equal"],
  choice: ["equal", "not_equal", "one_of"],
  list: ["includes", "excludes", "one_of"],
} as const satisfies Record<FactOffered["kind"], readonly Comparison["is"][]>;

/** The leaf by which a single value of a fact is typed; what nobody knows any more is told by the value itself. */
export function leafOfFact(
  fact: FactOffered | undefined,
  value: Comparison["value"],
): "number" | "cents" | "date" | "text" {
  if (fact?.kind === "money") return "cents";
  if (fact?.kind === "number" || fact?.kind === "date") return fact.kind;
  return !fact && typeof value === "number" ? "number" : "text";
}
