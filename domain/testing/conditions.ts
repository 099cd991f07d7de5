import type { Comparison, Condition } from "../condition";
import { comparisonsOf } from "../editor/facts";
import { type KnownFact, knownFacts } from "../product-facts";
import type { Question } from "../question";
import type { Dice } from "./dice";

/** Conditions over every kind of fact, joined and negated as deep as the schema takes them. */

export function asking(questions: readonly Question[]) {
  const title = { es: "Preguntas", en: "" };
  return { tasks: [{ code: "asked", title, minutes: 1, questions: [...questions] }] };
}

/** Null where nothing of that source is known. */
export function conditionOn(dice: Dice, before: readonly Question[], sources = ["answer", "applicant"]) {
  const facts = knownFacts(asking(before)).filter(
    ({ name, kind, options }) =>
      sources.includes(name.split(".")[0] ?? "") && (!["choice", "list"].includes(kind) || options.length > 0),
  );
  return facts.length === 0 ? null : conditionOver(dice, facts, dice.pick([0, 0, 0, 1, 1, 2, 4]));
}

function conditionOver(dice: Dice, facts: readonly KnownFact[], depth: number): Condition {
  if (depth === 0) {
    const lists = facts.filter(({ kind }) => kind === "list");
    return comparisonWith(dice, dice.pick(lists.length > 0 && dice.chance(40) ? lists : facts));
  }
  const inner = () => conditionOver(dice, facts, depth - 1);
  const parts = () => Array.from({ length: 1 + dice.roll(3) }, inner);
  return dice.pick([() => ({ all: parts() }), () => ({ any: parts() }), () => ({ not: inner() })])();
}

function comparisonWith(dice: Dice, { name: fact, kind, options }: KnownFact): Comparison {
  const is = dice.pick<Comparison["is"]>(comparisonsOf[kind]);
  const values = kind === "yes_no" ? ["yes", "no"] : options.map(({ value }) => value);
  if (is === "one_of") return { fact, is, value: [dice.pick(values), ...dice.some(values, 3)].filter(unique) };
  switch (kind) {
    case "number":
      return { fact, is, value: dice.roll(600) };
    case "money":
      return { fact, is, value: dice.roll(1_000_000) };
    case "date":
      return { fact, is, value: `20${10 + dice.roll(20)}-0${1 + dice.roll(9)}-1${dice.roll(9)}` };
    case "text":
      return { fact, is, value: "20100070970" };
    default:
      return { fact, is, value: dice.pick(values) };
  }
}

const unique = (value: string, at: number, all: readonly string[]) => all.indexOf(value) === at;
