import type { Comparison, Condition } from "@/domain/condition";
import { isComparison, joined } from "@/domain/editor/condition-tree";
import { type FactOffered, leafOfFact } from "@/domain/editor/facts";
import { writeLeaf } from "@/domain/editor/leaf";
import type { EditorTexts } from "./editing";

type Words = { t: EditorTexts; facts: readonly FactOffered[] };

/**
 * A condition read back: "«Socios» es por lo menos 10 y («Tipo» es igual a Empresa o «Debe» es igual a No)". Negated, it
 * says when it does not hold: "«Socios» es menor que 10 o …".
 */
export function conditionSentence(condition: Condition, words: Words, negated = false): string {
  if (isComparison(condition)) return comparisonSentence(condition, words, negated);
  const group = joined(condition);
  if (!group) return conditionSentence((condition as { not: Condition }).not, words, !negated);
  const parts = group.parts.map((part) =>
    group.parts.length > 1 ? enclosed(part, words, negated) : conditionSentence(part, words, negated),
  );
  return parts.join(` ${words.t((group.join === "all") !== negated ? "and" : "or")} `);
}

function enclosed(condition: Condition, words: Words, negated: boolean): string {
  const said = conditionSentence(condition, words, negated);
  return (joined(condition)?.parts.length ?? 0) > 1 ? `(${said})` : said;
}

const opposites = {
  equal: "is_not_equal",
  not_equal: "is_equal",
  at_least: "is_below",
  at_most: "is_above",
  one_of: "is_none_of",
  includes: "is_excludes",
  excludes: "is_includes",
} as const;

function comparisonSentence({ fact, is, value }: Comparison, { t, facts }: Words, negated: boolean): string {
  const offered = facts.find(({ name }) => name === fact);
  const values = [value].flat().filter((one) => one !== "");
  const said = values.map((one) => factValue(offered, one, t)).join(` ${t("or")} `);
  const way = negated ? opposites[is] : (`is_${is}` as const);
  return `«${offered?.label ?? (fact || t("unset"))}» ${t(way)} ${said || t("unset")}`;
}

/** A value of a fact as people read it. */
export function factValue(fact: FactOffered | undefined, value: string | number, t: EditorTexts): string {
  const answer = answersOf(fact, t).find((option) => option.value === String(value));
  if (answer) return answer.label;
  return fact?.kind === "money" ? `S/\u00a0${writeLeaf("cents", value)}` : writeLeaf(leafOfFact(fact, value), value);
}

/** The answers a fact can have, where they can be counted. */
export function answersOf(fact: FactOffered | undefined, t: EditorTexts): readonly { value: string; label: string }[] {
  if (fact?.kind === "yes_no" && !fact.options)
    return [
      { value: "yes", label: t("yes") },
      { value: "no", label: t("no") },
    ];
  return fact?.options ?? [];
}
