import { describe, expect, it } from "vitest";
import type { Condition } from "../condition";
import { exampleProduct } from "../testing/product";
import { structureMistakes } from "./structure";

const text = { es: "Texto", en: "Text" };
const common = { label: text, hint: null, required: true, allowUnknown: false, preCheck: false };
const is = (code: string, value: string | number, how: "equal" | "at_least" | "at_most" = "equal"): Condition => ({
  fact: `answer.${code}`,
  is: how,
  value,
});
const asks = (code: string, askWhen: Condition | null) => ({ kind: "yes_no", code, ...common, askWhen });
const number = { kind: "number", code: "members", ...common, unit: null, min: 1, max: 100, decimals: 0, askWhen: null };
const computes = (code: string, formula: string, result = "number") => ({
  ...{ kind: "computed", code, label: text, hint: null, askWhen: null, formula, result, decimals: 0 },
});
const found = (...questions: object[]) =>
  structureMistakes({ ...exampleProduct(), tasks: [{ code: "a", title: text, minutes: 1, questions }] })
    .filter(({ path }) => path.startsWith("tasks"))
    .map(({ path, code }) => `${path.split(".").slice(3).join(".")} ${code}`);

describe("questions that can never be asked", () => {
  it.each<[string, object[], string[]]>([
    ["nothing wrong", [asks("a", null), asks("b", is("a", "yes"))], []],
    ["a later answer", [asks("a", is("b", "yes")), asks("b", null)], ["0.askWhen condition_later"]],
    [
      "a circle",
      [asks("a", is("b", "yes")), asks("b", is("a", "yes"))],
      ["0.askWhen condition_circular", "1.askWhen condition_circular"],
    ],
    ["itself", [asks("a", is("a", "yes"))], ["0.askWhen condition_circular"]],
    [
      "a contradiction",
      [asks("a", null), asks("b", { all: [is("a", "yes"), is("a", "no")] })],
      ["1.askWhen condition_never"],
    ],
    [
      "a contradiction along the way",
      [asks("a", null), asks("b", is("a", "yes")), asks("c", { all: [is("b", "yes"), is("a", "no")] })],
      ["2.askWhen condition_never"],
    ],
    ["beyond the limits", [number, asks("b", is("members", 101, "at_least"))], ["1.askWhen condition_never"]],
    [
      "an empty span",
      [number, asks("b", { all: [is("members", 9, "at_least"), { not: is("members", 5, "at_least") }] })],
      ["1.askWhen condition_never"],
    ],
    [
      "an answer nobody can give",
      [asks("a", null), asks("b", is("a", "maybe"))],
      ["1.askWhen condition_never", "1.askWhen option_unknown"],
    ],
    [
      "one way of several",
      [asks("a", null), asks("b", { any: [is("a", "maybe"), is("a", "yes")] })],
      ["1.askWhen option_unknown"],
    ],
  ])("%s", (_name, questions, mistakes) => {
    expect(found(...questions)).toEqual(mistakes);
  });
});

describe("values that cannot be computed", () => {
  it.each<[string, object[], string[]]>([
    ["nothing wrong", [number, computes("c", "answer.members × 2")], []],
    [
      "a circle of values",
      [computes("c", "answer.d + 1"), computes("d", "answer.c + 1")],
      ["0.formula formula_circular", "1.formula formula_circular"],
    ],
    ["soles from numbers", [number, computes("c", "answer.members", "money")], ["1.formula formula_result"]],
    ["a fact nobody asks", [computes("c", "answer.gone + 1")], ["0.formula formula_fact_unknown"]],
    [
      "a circle through a condition",
      [asks("a", is("c", 1, "at_least")), computes("c", 'si(answer.a = "yes"; 1; 2)')],
      ["0.askWhen condition_circular", "1.formula formula_circular"],
    ],
  ])("%s", (_name, questions, mistakes) => {
    expect(found(...questions)).toEqual(mistakes);
  });
});

it("ends soon on a condition with more ways than anyone can try", () => {
  const wide: Condition = {
    all: Array.from({ length: 20 }, () => ({ any: Array.from({ length: 20 }, () => is("a", "no")) })),
  };
  expect(found(asks("a", null), asks("b", { all: [wide, is("a", "yes")] }))).toEqual([]);
});
