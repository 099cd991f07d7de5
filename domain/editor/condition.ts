import type { Comparison, Condition } from "../condition";
import { isComparison, joined, joining } from "./condition-tree";
import { comparisonsOf, type FactOffered, leafOfFact } from "./facts";
import { readLeaf, writeLeaf } from "./leaf";
import type { Errors, LeafWays, Typed } from "./leaves";
import { join } from "./path";

/** Parts joined at these depths are rows of the form; deeper ones keep what they say. */
const deepestRow = 2;

/** How conditions stand in a form that offers these facts. Inputs are named by the place of their part: "askWhen.1.fact". */
export function conditionWays(facts: readonly FactOffered[]): LeafWays {
  const factNamed = (name: string) => facts.find((fact) => fact.name === name);

  function typed(condition: Condition, path: string, depth: number): Record<string, string[]> {
    if (isComparison(condition)) return typedComparison(condition, path, factNamed(condition.fact));
    const group = joined(condition);
    if (!group || depth >= deepestRow) return {};
    const parts = group.parts.map((part, index) => typed(part, join(path, index), depth + 1));
    return Object.assign({ [join(path, "join")]: [group.join] }, ...parts);
  }

  function read(sent: Typed, path: string, before: Condition, errors: Errors): Condition {
    if (isComparison(before)) return readComparison(sent, path, before, factNamed, errors);
    const group = joined(before);
    if (!group) return before;
    const how = sent[join(path, "join")]?.[0];
    return joining(
      how === "all" || how === "any" ? how : group.join,
      group.parts.map((part, index) => read(sent, join(path, index), part, errors)),
    );
  }

  return {
    typed: (value, path) => (isCondition(value) ? typed(value, path, 0) : {}),
    read(sent, path, before) {
      const errors: Errors = {};
      return { value: isCondition(before) ? read(sent, path, before, errors) : before, errors };
    },
    unfinished: (value, path) => (isCondition(value) ? unfinished(value, path) : {}),
  };
}

function isCondition(value: unknown): value is Condition {
  return value !== null && typeof value === "object";
}

function typedComparison({ fact, is, value }: Comparison, path: string, offered: FactOffered | undefined) {
  const values = Array.isArray(value) ? ["", ...value] : [writeLeaf(leafOfFact(offered, value), value)];
  return { [join(path, "fact")]: [fact], [join(path, "is")]: [is], [join(path, "value")]: values };
}

function readComparison(
  sent: Typed,
  path: string,
  before: Comparison,
  factNamed: (name: string) => FactOffered | undefined,
  errors: Errors,
): Comparison {
  const fact = sent[join(path, "fact")]?.[0] ?? before.fact;
  const chosen = sent[join(path, "is")]?.[0] ?? before.is;
  const offered = factNamed(fact);
  // Another fact is asked for in its own way, and what was compared with the old one says nothing about it.
  if (fact !== before.fact) {
    const ways: readonly string[] = offered ? comparisonsOf[offered.kind] : [];
    return {
      fact,
      is: ways.includes(chosen) ? (chosen as Comparison["is"]) : (firstWay(offered) ?? "equal"),
      value: "",
    };
  }
  const is =
    (["equal", "not_equal", "one_of", "at_least", "at_most", "includes", "excludes"] as const).find(
      (way) => way === chosen,
    ) ?? before.is;
  const values = sent[join(path, "value")];
  if (!values || (is === before.is && sameValues(values, before, offered))) return { fact, is, value: before.value };
  const filled = values.filter((value) => value !== "");
  if (is === "one_of") return { fact, is, value: filled.length > 0 ? filled : "" };
  const kind = leafOfFact(offered, before.value);
  const [text = ""] = filled;
  if (text === "") return { fact, is, value: "" };
  const found = readLeaf(kind, text);
  if ("value" in found) return { fact, is, value: found.value as Comparison["value"] };
  errors[join(path, "value")] = found.error;
  return { fact, is, value: before.value };
}

/** The order in which boxes stand in the form says nothing. */
function sameValues(values: readonly string[], before: Comparison, offered: FactOffered | undefined): boolean {
  const shown = typedComparison(before, "", offered).value ?? [];
  return JSON.stringify([...values].sort()) === JSON.stringify([...shown].sort());
}

function firstWay(fact: FactOffered | undefined): Comparison["is"] | undefined {
  return fact && comparisonsOf[fact.kind][0];
}

/** Rows in which nothing was chosen, or nothing to compare with. */
function unfinished(condition: Condition, path: string): Errors {
  if (isComparison(condition)) {
    if (condition.fact === "") return { [join(path, "fact")]: "fact_required" };
    return condition.value === "" ? { [join(path, "value")]: "answer_required" } : {};
  }
  const parts = joined(condition)?.parts ?? [];
  return Object.assign({}, ...parts.map((part, index) => unfinished(part, join(path, index))));
}
