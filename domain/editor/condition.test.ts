import { expect, it } from "vitest";
import type { Condition } from "../condition";
import { conditionWays } from "./condition";
import { facts } from "./testing/values";

const ways = conditionWays(facts);
const amount = { fact: "loan.amountCents", is: "at_least", value: 6_000_000 } as const;
const kind = { fact: "applicant.kind", is: "equal", value: "company" } as const;

const read = (before: Condition, typed: Record<string, string | string[]>) =>
  ways.read(Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text].flat()])), "rule", before);

it("shows a comparison as a row, with money and answers as people write them", () => {
  expect(ways.typed({ all: [amount, { any: [kind] }] }, "rule")).toEqual({
    "rule.join": ["all"],
    "rule.0.fact": ["loan.amountCents"],
    "rule.0.is": ["at_least"],
    "rule.0.value": ["60,000.00"],
    "rule.1.join": ["any"],
    "rule.1.0.fact": ["applicant.kind"],
    "rule.1.0.is": ["equal"],
    "rule.1.0.value": ["company"],
  });
});

it("reads a row in the way of its fact", () => {
  expect(read(amount, { "rule.is": "at_most", "rule.value": "1,500.50" }).value).toEqual({
    ...amount,
    is: "at_most",
    value: 150_050,
  });
  expect(read(kind, { "rule.is": "one_of", "rule.value": ["", "company", "association"] }).value).toEqual({
    ...kind,
    is: "one_of",
    value: ["company", "association"],
  });
  expect(
    read({ ...kind, is: "one_of", value: ["company"] }, { "rule.is": "equal", "rule.value": ["", "company"] }).value,
  ).toEqual(kind);
  expect(read(amount, { "rule.value": "mucho" })).toEqual({ value: amount, errors: { "rule.value": "money_invalid" } });
  expect(read({ any: [kind] }, { "rule.join": "all" }).value).toEqual({ all: [kind] });
});

it("forgets what was compared when another fact is asked for", () => {
  expect(
    read(amount, { "rule.fact": "applicant.kind", "rule.is": "at_least", "rule.value": "60,000.00" }).value,
  ).toEqual({
    fact: "applicant.kind",
    is: "equal",
    value: "",
  });
});

it("names the rows that are not finished", () => {
  const blank = { fact: "", is: "equal", value: "" } as const;
  expect(ways.unfinished?.({ all: [amount, blank, { any: [{ ...kind, value: "" }] }] }, "rule")).toEqual({
    "rule.1.fact": "fact_required",
    "rule.2.0.value": "answer_required",
  });
});
