import fc from "fast-check";
import { expect, it } from "vitest";
import { type Condition, evaluate } from "./condition";
import { conditions } from "./editor/testing/values";
import type { EligibilityRule } from "./eligibility";
import { wayOf, wayOfPaper, wayOfRule } from "./reach";

const members = (value: number): Condition => ({ fact: "answer.members", is: "at_least", value });
const amount = (value: number): Condition => ({ fact: "loan.amountCents", is: "at_most", value });
const kind = (...value: string[]): Condition => ({ fact: "applicant.kind", is: "one_of", value });

it.each<[string, Condition, Condition, string]>([
  ["a higher least", members(5), members(10), "stricter"],
  ["a lower least", members(10), members(5), "wider"],
  ["a higher most", amount(5), amount(10), "wider"],
  ["one kind more", kind("company"), kind("company", "association"), "wider"],
  ["other kinds", kind("company"), kind("association"), "mixed"],
  ["one more of all", members(5), { all: [members(5), amount(9)] }, "stricter"],
  ["one more of any", members(5), { any: [amount(9), members(5)] }, "wider"],
  ["a higher least, denied", { not: members(5) }, { not: members(10) }, "wider"],
  ["both ways", { all: [members(5), amount(5)] }, { all: [members(6), amount(6)] }, "mixed"],
  ["another order", { all: [members(5), amount(5)] }, { all: [amount(5), members(5)] }, "same"],
  ["another fact", members(5), amount(5), "mixed"],
])("tells %s", (_name, before, after, way) => {
  expect(wayOf(before, after)).toBe(way);
});

const rank = { fails: 0, unknown: 1, meets: 2 } as const;
const facts = fc.record({
  "answer.members": fc.option(fc.integer({ min: 0, max: 20 })),
  "loan.amountCents": fc.option(fc.integer({ min: 0, max: 20 })),
  "applicant.kind": fc.option(fc.constantFrom("company", "association", "pallaquera")),
});
const few = fc.integer({ min: 0, max: 20 });
const near: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2 },
    few.map(members),
    few.map(amount),
    fc.subarray(["company", "association", "pallaquera"], { minLength: 1 }).map((kinds) => kind(...kinds)),
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node;

it("never calls stricter or wider what is not, for anybody", () => {
  fc.assert(
    fc.property(fc.oneof(near, conditions), fc.oneof(near, conditions), fc.array(facts), (before, after, people) => {
      const way = wayOf(before, after);
      for (const known of people) {
        const gain = rank[evaluate(after, known)] - rank[evaluate(before, known)];
        if (way === "stricter") expect(gain).toBeLessThanOrEqual(0);
        if (way === "wider") expect(gain).toBeGreaterThanOrEqual(0);
        if (way === "same") expect(gain).toBe(0);
      }
    }),
    { numRuns: 500 },
  );
});

const rule: EligibilityRule = {
  code: "r",
  requires: members(5),
  name: null,
  effect: "knock_out",
  message: { es: "a", en: "a" },
  cure: { es: "b", en: "b" },
  legalBasis: null,
  validFrom: null,
  validTo: null,
};

it("tells what a requirement does when it comes, goes, or lets a person look", () => {
  expect([wayOfRule(null, rule), wayOfRule(rule, null)]).toEqual(["stricter", "wider"]);
  expect(wayOfRule(rule, { ...rule, effect: "refer" })).toBe("wider");
  expect(wayOfRule(rule, { ...rule, effect: "refer", requires: members(9) })).toBe("mixed");
  expect(wayOfRule(rule, { ...rule, message: { es: "c", en: "c" } })).toBe("same");
  expect(wayOfRule(rule, { ...rule, validTo: "2027-01-01" })).toBe("mixed");
});

const paper = {
  code: "p",
  name: { es: "a", en: "a" },
  help: { es: "b", en: "b" },
  required: true,
  validDays: 60,
  kinds: [],
  askWhen: null,
  mayLack: false,
  askPlace: false,
};

it("tells what a paper does", () => {
  const way = (change: object) => wayOfPaper(paper, { ...paper, ...change });
  expect([way({ validDays: 90 }), way({ validDays: null }), way({ validDays: 30 })]).toEqual([
    "wider",
    "wider",
    "stricter",
  ]);
  expect([way({ required: false }), way({ kinds: ["company"] }), way({ askWhen: members(5) })]).toEqual([
    "wider",
    "wider",
    "wider",
  ]);
  expect(way({ mayLack: true })).toBe("wider");
  expect(wayOfPaper({ ...paper, mayLack: true }, paper)).toBe("stricter");
  expect([wayOfPaper(null, paper), wayOfPaper(paper, null)]).toEqual(["stricter", "wider"]);
  expect(wayOfPaper(null, { ...paper, required: false })).toBe("same");
});
