import type { Formula, Test } from "./formula";

/** What a formula may look at, by name: a single figure, a column of a table, or an answer that is no figure. */
export type KnownFigure = { kind: "number" | "money" | "numbers" | "moneys" | "cells" | "other" };
export type KnownFigures = ReadonlyMap<string, KnownFigure>;

/** How often money stands in a value as a factor: 1 for an amount, 0 for a number; null where it says nothing, as 0 does. */
type Dimension = number | null;

/** What is wrong with a formula whose result is money or a number, as codes; empty when it can be computed. */
export function formulaIssues(formula: Formula, known: KnownFigures, result: "money" | "number"): string[] {
  const issues = new Set<string>();
  const dimension = dimensionOf(formula, known, issues);
  if (issues.size === 0 && dimension !== null && dimension !== (result === "money" ? 1 : 0))
    issues.add("formula_result");
  return [...issues];
}

/** What is wrong between two formulas that are compared. */
export function comparisonIssues(left: Formula, right: Formula, known: KnownFigures): string[] {
  const issues = new Set<string>();
  same([dimensionOf(left, known, issues), dimensionOf(right, known, issues)], issues);
  return [...issues];
}

function dimensionOf(formula: Formula, known: KnownFigures, issues: Set<string>): Dimension {
  const of = (inner: Formula) => dimensionOf(inner, known, issues);
  switch (formula.kind) {
    case "number":
      if (/^[0.]+$/.test(formula.value)) return null;
      return formula.unit === "soles" ? 1 : 0;
    case "fact":
      return ofFact(known.get(formula.name), issues);
    case "column":
      return ofColumn(formula.how, known.get(formula.name), issues);
    case "negative":
      return of(formula.of);
    case "operation": {
      const [left, right] = [of(formula.left), of(formula.right)];
      if (formula.sign === "+" || formula.sign === "-") return same([left, right], issues);
      if (left === null) return null;
      return formula.sign === "×" ? (right === null ? null : left + right) : left - (right ?? 0);
    }
    case "extreme":
      return same(formula.parts.map(of), issues);
    case "choice":
      checkTest(formula.when, known, issues);
      return same([of(formula.met), of(formula.otherwise)], issues);
  }
}

function ofFact(fact: KnownFigure | undefined, issues: Set<string>): Dimension {
  if (!fact) issues.add("formula_fact_unknown");
  else if (fact.kind === "other") issues.add("formula_no_figure");
  else if (fact.kind !== "money" && fact.kind !== "number") issues.add("formula_table_alone");
  return fact?.kind === "money" ? 1 : fact?.kind === "number" ? 0 : null;
}

function ofColumn(how: string, column: KnownFigure | undefined, issues: Set<string>): Dimension {
  if (!column) issues.add("formula_fact_unknown");
  else if (!["numbers", "moneys", "cells"].includes(column.kind)) issues.add("formula_needs_table");
  else if (column.kind === "cells" && how !== "count") issues.add("formula_no_figure");
  if (how === "count") return 0;
  return column?.kind === "moneys" ? 1 : column?.kind === "numbers" ? 0 : null;
}

function same(dimensions: readonly Dimension[], issues: Set<string>): Dimension {
  const told = new Set(dimensions.filter((one) => one !== null));
  if (told.size > 1) issues.add("formula_units");
  return [...told][0] ?? null;
}

function checkTest(test: Test, known: KnownFigures, issues: Set<string>): void {
  if (test.kind === "figures")
    same([dimensionOf(test.left, known, issues), dimensionOf(test.right, known, issues)], issues);
  else if (!known.has(test.fact)) issues.add("formula_fact_unknown");
}
