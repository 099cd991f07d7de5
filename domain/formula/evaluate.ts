import { Decimal } from "decimal.js";
import { type Facts, type FactValue, unknownAnswer } from "../condition";
import type { ColumnFunction, Formula, Test } from "./formula";

/** Sums, differences and products are exact to sixty figures, far beyond what the largest value can hold. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Nothing that is lent, dug or earned is larger. */
const largest = new Exact("1e15");

/** What a formula looks at. Facts of money are céntimos. */
export type FormulaFacts = { facts: Facts; isMoney(name: string): boolean };

/** A value; or the facts that are missing, which are never taken for zero; or why it cannot be computed. */
export type Outcome =
  | { is: "value"; value: Decimal }
  | { is: "lacking"; facts: readonly string[] }
  | { is: "impossible"; why: "division_by_zero" | "too_large" };

const value = (of: Decimal): Outcome =>
  of.isFinite() && of.abs().lte(largest) ? { is: "value", value: of } : { is: "impossible", why: "too_large" };
const lacking = (...facts: string[]): Outcome => ({ is: "lacking", facts });

/** Computes a formula, in soles where it is money. Never throws. */
export function evaluateFormula(formula: Formula, look: FormulaFacts): Outcome {
  switch (formula.kind) {
    case "number": {
      const figure = new Exact(formula.value);
      return value(formula.unit === "percent" ? figure.div(100) : figure);
    }
    case "fact":
      return single(look.facts[formula.name], formula.name, look);
    case "column":
      return ofColumn(formula.how, look.facts[formula.name], formula.name, look);
    case "negative":
      return combined([evaluateFormula(formula.of, look)], ([of]) => value(of.neg()));
    case "operation":
      return combined([evaluateFormula(formula.left, look), evaluateFormula(formula.right, look)], ([left, right]) =>
        operated(formula.sign, left, right),
      );
    case "extreme":
      return combined(
        formula.parts.map((part) => evaluateFormula(part, look)),
        (parts) => value(formula.how === "min" ? Exact.min(...parts) : Exact.max(...parts)),
      );
    case "choice": {
      const held = holds(formula.when, look);
      if (typeof held !== "boolean") return held;
      return evaluateFormula(held ? formula.met : formula.otherwise, look);
    }
  }
}

function operated(sign: "+" | "-" | "×" | "÷", left: Decimal, right: Decimal): Outcome {
  if (sign === "+") return value(left.plus(right));
  if (sign === "-") return value(left.minus(right));
  if (sign === "×") return value(left.times(right));
  return right.isZero() ? { is: "impossible", why: "division_by_zero" } : value(left.div(right));
}

/** Missing facts come before what cannot be computed: with them it might. */
function combined(
  outcomes: readonly Outcome[],
  compute: (values: [Decimal, Decimal, ...Decimal[]]) => Outcome,
): Outcome {
  const missing = outcomes.flatMap((one) => (one.is === "lacking" ? one.facts : []));
  if (missing.length > 0) return lacking(...new Set(missing));
  const impossible = outcomes.find((one) => one.is === "impossible");
  if (impossible) return impossible;
  return compute(outcomes.flatMap((one) => (one.is === "value" ? [one.value] : [])) as [Decimal, Decimal]);
}

function figure(fact: unknown, isMoney: boolean): Decimal | null {
  if (typeof fact !== "number" || !Number.isFinite(fact)) return null;
  return isMoney ? new Exact(fact).div(100) : new Exact(fact);
}

function single(fact: FactValue, name: string, look: FormulaFacts): Outcome {
  const found = figure(fact, look.isMoney(name));
  return found ? value(found) : lacking(name);
}

function ofColumn(how: ColumnFunction, column: FactValue, name: string, look: FormulaFacts): Outcome {
  if (!Array.isArray(column)) return lacking(name);
  if (how === "count") return value(new Exact(column.filter((cell) => cell !== null).length));
  const figures = column.map((cell) => figure(cell, look.isMoney(name)));
  if (figures.some((cell) => cell === null)) return lacking(name);
  const cells = figures as Decimal[];
  const sum = cells.reduce((all, cell) => all.plus(cell), new Exact(0));
  if (how === "sum") return value(sum);
  // Of no rows there is neither a mean nor a smallest.
  if (cells.length === 0) return how === "average" ? { is: "impossible", why: "division_by_zero" } : lacking(name);
  if (how === "average") return value(sum.div(cells.length));
  return value(how === "min" ? Exact.min(...cells) : Exact.max(...cells));
}

function holds(test: Test, look: FormulaFacts): boolean | Outcome {
  if (test.kind === "answer") {
    const fact = look.facts[test.fact];
    if (fact === null || fact === undefined || fact === "" || fact === unknownAnswer) return lacking(test.fact);
    const same = Array.isArray(fact) ? fact.map(String).includes(test.value) : String(fact) === test.value;
    return test.is === "=" ? same : !same;
  }
  let held = false;
  const outcome = combined([evaluateFormula(test.left, look), evaluateFormula(test.right, look)], ([left, right]) => {
    held = {
      "=": left.eq(right),
      "≠": !left.eq(right),
      "≥": left.gte(right),
      "≤": left.lte(right),
      ">": left.gt(right),
      "<": left.lt(right),
    }[test.is];
    return value(new Exact(0));
  });
  return outcome.is === "value" ? held : outcome;
}

export const roundings = ["half_up", "down", "up"] as const;
export type Rounding = (typeof roundings)[number];

const modes = { half_up: Decimal.ROUND_HALF_UP, down: Decimal.ROUND_DOWN, up: Decimal.ROUND_UP } as const;

/** The value as a fact is kept: rounded to so many decimals, money in céntimos. */
export function rounded(
  of: Decimal,
  { result, decimals, rounding }: { result: "money" | "number"; decimals: number; rounding: Rounding },
): number {
  // What a division left beyond the thirtieth decimal must not carry a rounding upwards.
  const exact = of.toDecimalPlaces(30);
  if (result === "money") return exact.times(100).toDecimalPlaces(0, modes[rounding]).toNumber() + 0;
  return exact.toDecimalPlaces(decimals, modes[rounding]).toNumber() + 0;
}
