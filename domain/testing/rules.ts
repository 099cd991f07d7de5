import type { Condition } from "../condition";
import { factCatalogue } from "../fact-catalogue";
import { knownFacts } from "../product-facts";
import type { Question } from "../question";
import { scoreParts } from "../scorecard";
import { asking, conditionOn } from "./conditions";
import { type Dice, spoken } from "./dice";
import { formulaOver } from "./figures";
import { period } from "./terms";

/** Everything of a product that judges answers: rules, checks, terms, conditions, points. */

const everySource = ["answer", "applicant", "loan", "register", "assessment"];
const always: Condition = { fact: "loan.termMonths", is: "at_least", value: 1 };

export function rulesOf(dice: Dice, questions: readonly Question[]) {
  const condition = () => conditionOn(dice, questions, everySource) ?? always;
  const many = <Item>(most: number, item: (at: number) => Item): Item[] =>
    Array.from({ length: dice.roll(most + 1) }, (_, at) => item(at));
  return {
    eligibility: many(4, (at) => ({
      code: `r${at}`,
      name: dice.chance(50) ? spoken(dice) : null,
      requires: condition(),
      effect: dice.pick(["knock_out", "refer"] as const),
      message: spoken(dice),
      cure: spoken(dice),
      legalBasis: dice.chance(40) ? "D.L. 1336, art. 3 & 4" : null,
      ...period(dice),
    })),
    termRules: many(3, (at) => ({
      code: `t${at}`,
      when: condition(),
      maxAmountCents: dice.chance(60) ? 100_00 + dice.roll(5_000_000) : null,
      maxTermMonths: dice.chance(60) ? 1 + dice.roll(60) : null,
      reason: spoken(dice),
    })),
    suggestedConditions: many(3, (at) => ({ code: `s${at}`, when: condition(), text: spoken(dice) })),
    checks: many(3, (at) => ({
      code: `k${at}`,
      holds: dice.chance(50) ? { kind: "condition" as const, requires: condition() } : compared(dice, questions),
      effect: dice.pick(["advises", "blocks"] as const),
      message: spoken(dice),
      cure: spoken(dice),
    })),
    scorecard: dice.chance(60) ? scorecardOf(dice, questions) : null,
  };
}

function compared(dice: Dice, questions: readonly Question[]) {
  const result = dice.pick(["money", "number"] as const);
  return {
    kind: "figures" as const,
    left: formulaOver(dice, questions, result),
    is: dice.pick(["at_most", "at_least", "equal", "not_equal"] as const),
    right: formulaOver(dice, questions, result),
  };
}

function scorecardOf(dice: Dice, questions: readonly Question[]) {
  const facts = knownFacts(asking(questions)).filter(
    ({ kind, options }) => ["number", "money"].includes(kind) || kind === "yes_no" || options.length > 0,
  );
  const reviewPoints = dice.roll(100) - 20;
  return {
    factors: Array.from({ length: 1 + dice.roll(5) }, (_, at) => {
      const { name, kind, options } = dice.pick(facts);
      const values = kind === "yes_no" ? ["yes", "no"] : options.map(({ value }) => value);
      return {
        code: `f${at}`,
        part: dice.pick(scoreParts),
        label: spoken(dice),
        fact: name,
        measure:
          kind === "number" || kind === "money"
            ? { kind: "bands" as const, bands: bandsOf(dice) }
            : {
                kind: "options" as const,
                options: values.slice(0, 40).map((value) => ({ value, points: points(dice) })),
              },
      };
    }),
    reviewPoints,
    passPoints: reviewPoints + dice.roll(50),
  };
}

const points = (dice: Dice) => dice.roll(60) - 20;

function bandsOf(dice: Dice) {
  const limits = Array.from({ length: dice.roll(5) }, (_, at) => at * 1000 + dice.roll(1000));
  return [null, ...limits].map((from, at) => ({ from, to: limits[at] ?? null, points: points(dice) }));
}

/** Names of everything that a step may ask for. */
export function namesOf(questions: readonly Question[]): string[] {
  return [...knownFacts(asking(questions)), ...factCatalogue].map(({ name }) => name);
}
