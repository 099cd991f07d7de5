import { expect, it } from "vitest";
import { formulaWays } from "./formula";

const ways = formulaWays([
  { name: "answer.price", label: "Precio" },
  { name: "answer.sales.amount", label: "Ventas: Monto" },
  { name: "answer.one", label: "Igual" },
  { name: "answer.two", label: "Igual" },
]);

it.each([
  ["suma(«Ventas: Monto») ÷ 3", "suma(answer.sales.amount) ÷ 3"],
  ["«Precio» × 10 % + answer.one", "answer.price × 10 % + answer.one"],
])("%s is kept as %s and shown again", (typed, stored) => {
  expect(ways.read({ "a.formula": [typed] }, "a.formula", null)).toEqual({ value: stored, errors: {} });
  expect(ways.typed(stored, "a.formula")).toEqual({ "a.formula": [typed] });
});

it("keeps the formula before when the new one cannot be read, and says what is wrong", () => {
  const read = (text: string) => ways.read({ f: [text] }, "f", "1 + 1");
  expect(read("«Nadie» + 1")).toEqual({ value: "1 + 1", errors: { f: "formula_fact_unknown" } });
  expect(read("«Igual» + 1")).toEqual({ value: "1 + 1", errors: { f: "formula_fact_unknown" } });
  expect(read("1 +")).toEqual({ value: "1 + 1", errors: { f: "formula_unreadable" } });
  expect(ways.read({}, "f", "1 + 1")).toEqual({ value: "1 + 1", errors: {} });
  expect(ways.unfinished?.("", "f")).toEqual({ f: "formula_unfinished" });
});
