import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaIssues, type KnownFigures } from "./check";
import { evaluateFormula, rounded } from "./evaluate";
import { type Formula, longestFormula } from "./formula";
import { parseFormula } from "./parse";
import { formulas } from "./testing/formulas";
import { writeFormula } from "./write";

const known: KnownFigures = new Map(
  Object.entries({
    "answer.price": { kind: "money" },
    "answer.members": { kind: "number" },
    "answer.sales.amount": { kind: "moneys" },
    "answer.sales.grams": { kind: "numbers" },
    "answer.sales.buyer": { kind: "cells" },
    "answer.has_debts": { kind: "other" },
  } as const),
);
const read = (text: string): Formula => {
  const parsed = parseFormula(text, {
    fact: (label) => ({ Precio: "answer.price", members: "answer.members" })[label],
    option: (_fact, label) => ({ Sí: "yes" })[label],
  });
  if (!parsed.ok) throw new Error(`${text}: ${parsed.code}`);
  return parsed.formula;
};
const facts = {
  "answer.price": 38_500_00,
  "answer.members": 3,
  "answer.sales.amount": [10_00, 20_00, 0.5 * 100],
  "answer.sales.grams": [1.1, 2.2, null],
  "answer.sales.buyer": ["a", null, "b"],
  "answer.has_debts": "yes",
};
const outcome = (text: string, given: object = facts) => {
  const found = evaluateFormula(read(text), {
    facts: given as never,
    isMoney: (name) => known.get(name)?.kind.startsWith("money") ?? false,
  });
  return found.is === "value"
    ? found.value.toDecimalPlaces(20).toString()
    : found.is === "lacking"
      ? found.facts
      : found.why;
};

describe("a formula", () => {
  it.each([
    ["«Precio» × 10 %", "3850"],
    ["answer.price * 0.1 - S/ 50", "3800"],
    ["1 + 2 × 3 - 4 ÷ 2", "5"],
    ["(1 + 2) * -3", "-9"],
    ["10 - 3 - 2", "5"],
    ["0.1 + 0.2", "0.3"],
    ["suma(answer.sales.amount)", "30.5"],
    ["SUMA(answer.sales.amount) / members", "10.16666666666666666667"],
    ["promedio(answer.sales.amount) * 3", "30.5"],
    ["cuenta(answer.sales.buyer)", "2"],
    ["menor(answer.sales.amount) + mayor(answer.sales.amount)", "20.5"],
    ["mayor(1; members; 2)", "3"],
    ["suma(1; 2; 3)", "6"],
    ['si(answer.has_debts = "Sí"; 1; 2)', "1"],
    ['si(answer.has_debts ≠ "yes"; answer.gone; 2)', "2"],
    ["si(members >= 3; 1,000.50; 0)", "1000.5"],
    ["answer.price ÷ 0", "division_by_zero"],
    ["1 ÷ (members - 3)", "division_by_zero"],
    ["999999999999 × 999999999999", "too_large"],
    ["answer.gone + 1 ÷ 0", ["answer.gone"]],
    ["0 × answer.gone", ["answer.gone"]],
    ["suma(answer.sales.grams)", ["answer.sales.grams"]],
    ["si(answer.gone > 1; 1; 2)", ["answer.gone"]],
    ["answer.has_debts + 1", ["answer.has_debts"]],
  ])("%s is %j", (text, value) => {
    expect(outcome(text)).toEqual(value);
  });

  it("of no rows has a sum and a count, and no mean or smallest", () => {
    const none = { "answer.sales.amount": [] };
    expect(outcome("suma(answer.sales.amount)", none)).toBe("0");
    expect(outcome("promedio(answer.sales.amount)", none)).toBe("division_by_zero");
    expect(outcome("menor(answer.sales.amount)", none)).toEqual(["answer.sales.amount"]);
  });

  it.each([
    ["", "formula_unreadable"],
    ["1 +", "formula_unreadable"],
    ["1 2", "formula_unreadable"],
    ["(1", "formula_unreadable"],
    ["1; 2", "formula_unreadable"],
    ["process.exit(1)", "formula_unreadable"],
    ["<script>", "formula_unreadable"],
    ["S/ members", "formula_unreadable"],
    ["«Nadie» + 1", "formula_fact_unknown"],
    ["nobody + 1", "formula_fact_unknown"],
    ["suma(1)", "formula_needs_table"],
    ["promedio(1; 2)", "formula_needs_table"],
    ["si(1; 2; 3)", "formula_needs_comparison"],
    ['si(1 > "a"; 2; 3)', "formula_needs_comparison"],
    [`${"-".repeat(100)}1`, "formula_too_deep"],
    [`${"(".repeat(100)}1${")".repeat(100)}`, "formula_too_deep"],
    ["1".repeat(5_000), "formula_unreadable"],
  ])("%j cannot be read: %s", (text, code) => {
    const parsed = parseFormula(text, {
      fact: (label) => (label === "members" ? "answer.members" : undefined),
      option: () => undefined,
    });
    expect(parsed).toEqual({ ok: false, code });
  });

  it.each([
    ["answer.price × answer.members", "money", []],
    ["answer.price ÷ answer.price", "number", []],
    ["mayor(0; answer.price)", "money", []],
    ["suma(answer.sales.amount) ÷ suma(answer.sales.grams)", "money", []],
    ["answer.price + answer.members", "money", ["formula_units"]],
    ["answer.price + 5", "money", ["formula_units"]],
    ["answer.price", "number", ["formula_result"]],
    ["answer.price × answer.price", "money", ["formula_result"]],
    ["answer.has_debts × 2", "number", ["formula_no_figure"]],
    ["answer.sales.grams × 2", "number", ["formula_table_alone"]],
    ["suma(answer.members)", "number", ["formula_needs_table"]],
    ["suma(answer.sales.buyer)", "number", ["formula_no_figure"]],
    ["answer.other + 1", "number", ["formula_fact_unknown"]],
    ["si(answer.price > 5; 1; 2)", "number", ["formula_units"]],
  ] as const)("%s gives %s: %j", (text, result, issues) => {
    expect(formulaIssues(read(text), known, result)).toEqual(issues);
  });

  it("is read back as it was written, and evaluates whatever the facts", () => {
    fc.assert(
      fc.property(
        formulas(["answer.a", "answer.b"], ["answer.t.c"]),
        fc.dictionary(fc.constantFrom("answer.a", "answer.b", "answer.t.c"), fc.anything()),
        (formula, given) => {
          const written = writeFormula(formula);
          if (written.length > longestFormula) return;
          expect(parseFormula(written)).toEqual({ ok: true, formula });
          const found = evaluateFormula(formula, { facts: given as never, isMoney: () => true });
          if (found.is === "value")
            expect(Number.isFinite(rounded(found.value, { result: "money", decimals: 2, rounding: "half_up" }))).toBe(
              true,
            );
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each([
    ["half_up", "0.125", 13],
    ["down", "0.129", 12],
    ["up", "0.121", 13],
    ["half_up", "-0.125", -13],
    ["half_up", "-0.001", 0],
  ] as const)("rounds %s: S/ %s is %i céntimos", (rounding, amount, cents) => {
    const found = evaluateFormula(
      { kind: "number", value: amount.replace("-", ""), unit: "soles" },
      { facts: {}, isMoney: () => false },
    );
    if (found.is !== "value") throw new Error();
    const value = amount.startsWith("-") ? found.value.neg() : found.value;
    expect(rounded(value, { result: "money", decimals: 0, rounding })).toBe(cents);
  });
});
