import fc from "fast-check";
import { expect, it } from "vitest";
import { conditions } from "./editor/testing/values";
import type { KnownFact } from "./product-facts";
import { testsOf } from "./rule-tests";

const fact = (name: string, kind: KnownFact["kind"], values: string[] = []): KnownFact => ({
  name,
  kind,
  label: { es: name, en: name },
  options: values.map((value) => ({ value, label: null })),
});
const known = [
  fact("answer.members", "number"),
  fact("answer.sales", "money"),
  fact("answer.debts", "yes_no"),
  fact("applicant.kind", "choice", ["association", "company"]),
];
const members = { fact: "answer.members", is: "at_least", value: 10 } as const;
const sales = { fact: "answer.sales", is: "at_most", value: 500_00 } as const;
const debts = { fact: "answer.debts", is: "equal", value: "no" } as const;
const kind = { fact: "applicant.kind", is: "one_of", value: ["association"] } as const;

it.each([
  [
    "a least",
    members,
    [
      [9, "fails"],
      [10, "meets"],
      [null, "unknown"],
    ],
  ],
  [
    "a most",
    sales,
    [
      [500_00, "meets"],
      [501_00, "fails"],
      [null, "unknown"],
    ],
  ],
  [
    "yes or no",
    debts,
    [
      ["yes", "fails"],
      ["no", "meets"],
      [null, "unknown"],
    ],
  ],
  [
    "one of",
    { ...kind, value: ["association"] },
    [
      ["company", "fails"],
      ["association", "meets"],
      [null, "unknown"],
    ],
  ],
  [
    "a decimal",
    { ...members, value: 2.5 },
    [
      [2.4, "fails"],
      [2.5, "meets"],
      [null, "unknown"],
    ],
  ],
  [
    "not",
    { not: members },
    [
      [9, "meets"],
      [10, "fails"],
      [null, "unknown"],
    ],
  ],
])("tries %s around its limit", (_name, condition, expected) => {
  const [first] = testsOf(condition as never, known);
  expect(first?.tests.map(({ value, verdict }) => [value, verdict])).toEqual(expected);
});

it("lets each fact of a joined condition decide in its turn", () => {
  for (const condition of [
    { all: [members, debts] },
    { any: [members, debts] },
    { all: [{ any: [members, sales] }, debts] },
  ]) {
    for (const { tests } of testsOf(condition, known)) {
      expect(tests.map(({ verdict }) => verdict).sort()).toEqual(["fails", "meets", "unknown"]);
    }
  }
});

it("has nothing to try while nothing was chosen", () => {
  expect(testsOf({ fact: "", is: "equal", value: "" }, known)).toEqual([]);
});

it("never throws, whatever the condition", () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      for (const { tests } of testsOf(condition, known)) expect(tests.length).toBeGreaterThan(1);
    }),
  );
});
