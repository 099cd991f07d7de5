import { expect, it } from "vitest";
import { z } from "zod";
import { condition } from "../eligibility";
import { localized } from "../localized";
import { centsField, dateField } from "../shape";
import { conditionWays } from "./condition";
import { shapeOf } from "./shape";
import { facts } from "./testing/values";
import { wrongIn } from "./wrong";

const schema = z
  .strictObject({
    name: localized(5),
    amount: centsField(100, 1_000),
    day: dateField,
    way: z.enum(["one", "other"]),
    parts: z.array(z.strictObject({ requires: condition })).min(1),
  })
  .superRefine(({ amount }, context) => {
    if (amount === 500) context.addIssue({ code: "custom", path: ["amount"], message: "amount_range" });
  });
const shape = shapeOf(schema);
const requires = { fact: "answer.members", is: "at_least", value: 10 };
const right = { name: { es: "Uno", en: "" }, amount: 200, day: "2026-01-01", way: "one", parts: [{ requires }] };
const wrong = (value: object) => wrongIn(schema, shape, { ...right, ...value }, { condition: conditionWays(facts) });

it("says one code for each path, a field's or the schema's own", () => {
  expect(wrong({})).toEqual({});
  expect(wrong({ name: { es: "", en: "larguísimo" }, amount: null, day: "", way: "", parts: [] })).toEqual({
    "name.en": "text_too_long",
    amount: "answer_required",
    day: "date_invalid",
    way: "answer_required",
    parts: "list_too_short",
  });
  expect(wrong({ amount: 99 })).toEqual({ amount: "number_too_small" });
  expect(wrong({ amount: 1_001 })).toEqual({ amount: "number_too_large" });
  expect(wrong({ amount: 500 })).toEqual({ amount: "amount_range" });
});

it("points into a condition, also where the schema alone would take it", () => {
  const blank = { fact: "", is: "equal", value: "" };
  expect(wrong({ parts: [{ requires: { all: [requires, blank] } }] })).toEqual({
    "parts.0.requires.1.fact": "fact_required",
  });
  expect(wrong({ parts: [{ requires: { ...requires, value: "" } }] })).toEqual({
    "parts.0.requires.value": "answer_required",
  });
  expect(wrong({ parts: [{ requires: { ...requires, is: "never" } }] })).toEqual({
    "parts.0.requires": "condition_unfinished",
  });
});
