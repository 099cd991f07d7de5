import { isComparison, joined } from "@/domain/editor/condition-tree";
import { type FactOffered, leafOfFact } from "@/domain/editor/facts";
import { writeLeaf } from "@/domain/editor/leaf";
import type { Comparison, Condition } from "@/domain/eligibility";
import type { EditorTexts } from "./editing";

type Words = { t: EditorTexts; facts: readonly FactOffered[] };

/** A condition read back: "«Socios» es por lo menos 10 y («Tipo» es igual a Empresa o «Debe» es igual a No)". */
export function conditionSentence(condition: Condition, words: Words): string {
  if (isComparison(condition)) return comparisonSentence(condition, words);
  const group = joined(condition);
  if (!group) return words.t("not", { inner: enclosed((condition as { not: Condition }).not, words) });
  const parts = group.parts.map((part) =>
    group.parts.length > 1 ? enclosed(part, words) : conditionSentence(part, words),
  );
  return parts.join(` ${words.t(group.join === "all" ? "and" : "or")} `);
}

function enclosed(condition: Condition, words: Words): string {
  const said = conditionSentence(condition, words);
  return (joined(condition)?.parts.length ?? 0) > 1 ? `(${said})` : said;
}

function comparisonSentence({ fact, is, value }: Comparison, { t, facts }: Words): string {
  const offered = facts.find(({ name }) => name === fact);
  const values = [value].flat().filter((one) => one !== "");
  const said = values.map((one) => factValue(offered, one, t)).join(` ${t("or")} `);
  return `«${offered?.label ?? (fact || t("unset"))}» ${t(`is_${is}`)} ${said || t("unset")}`;
}

function factValue(fact: FactOffered | undefined, value: string | number, t: EditorTexts): string {
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
