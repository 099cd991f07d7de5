import { z } from "zod";
import type { FieldMeta } from "../shape";
import { parseFormula } from "./parse";

/**
 * A computed value, kept as the text people read: `suma(answer.sales.amount) ÷ 3 - answer.debt_payment`. Amounts of money
 * are in soles, a figure of money is written `S/ 500`, parts of a function are parted by `;`.
 */
export type Formula =
  | { kind: "number"; value: string; unit: "plain" | "percent" | "soles" }
  | { kind: "fact"; name: string }
  | { kind: "negative"; of: Formula }
  | { kind: "operation"; sign: Sign; left: Formula; right: Formula }
  /** Over the rows of a table. */
  | { kind: "column"; how: ColumnFunction; name: string }
  | { kind: "extreme"; how: "min" | "max"; parts: readonly Formula[] }
  | { kind: "choice"; when: Test; met: Formula; otherwise: Formula };

export type Sign = "+" | "-" | "×" | "÷";
export const columnFunctions = ["sum", "average", "count", "min", "max"] as const;
export type ColumnFunction = (typeof columnFunctions)[number];

export type Comparing = "=" | "≠" | "≥" | "≤" | ">" | "<";
/** What a choice depends on: two figures, or an answer and the code of an option. */
export type Test =
  | { kind: "figures"; left: Formula; is: Comparing; right: Formula }
  | { kind: "answer"; fact: string; is: "=" | "≠"; value: string };

/** Long enough for any sum people can check, short enough to be read. */
export const longestFormula = 600;

/** A formula in a configuration. */
export const formulaField = z
  .string()
  .trim()
  .min(1)
  .max(longestFormula, "text_too_long")
  .refine((text) => text === "" || parseFormula(text).ok, "formula_unreadable")
  .meta({ written: "formula" } satisfies FieldMeta);

/** Names of the facts and columns that a formula reads. */
export function factsOfFormula(formula: Formula): string[] {
  switch (formula.kind) {
    case "number":
      return [];
    case "fact":
    case "column":
      return [formula.name];
    case "negative":
      return factsOfFormula(formula.of);
    case "operation":
      return [...factsOfFormula(formula.left), ...factsOfFormula(formula.right)];
    case "extreme":
      return formula.parts.flatMap(factsOfFormula);
    case "choice":
      return [...factsOfTest(formula.when), ...factsOfFormula(formula.met), ...factsOfFormula(formula.otherwise)];
  }
}

function factsOfTest(test: Test): string[] {
  return test.kind === "answer" ? [test.fact] : [...factsOfFormula(test.left), ...factsOfFormula(test.right)];
}
