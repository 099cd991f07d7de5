import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { productShape } from "../product";
import { regulation, shippedRegulation } from "../settings/regulation";
import { centsField, dateField, rateField } from "../shape";
import { blankOf } from "./blank";
import { conditionWays } from "./condition";
import { shapeOf } from "./shape";
import { schemas } from "./testing/schemas";
import { conditions, facts, valuesOf } from "./testing/values";
import { readTyped, typedOf } from "./typed";

const leaves = { condition: conditionWays(facts) };

const forms = schemas.chain((schema) => {
  const shape = shapeOf(schema);
  return fc.record({ shape: fc.constant(shape), value: valuesOf(shape) });
});

describe("what is typed into a form", () => {
  it("reads back as the value it shows, whatever the schema", () => {
    fc.assert(
      fc.property(forms, ({ shape, value }) => {
        const typed = typedOf(shape, value, leaves);
        expect(readTyped(shape, typed, value, leaves)).toEqual({ value, errors: {} });
      }),
      { numRuns: 300 },
    );
  });

  it("carries all that it shows, when nothing of it was there before", () => {
    fc.assert(
      fc.property(forms, ({ shape, value }) => {
        const typed = typedOf(shape, value);
        const emptied = Object.fromEntries(Object.keys(typed).map((name) => [name, [""]]));
        const before = readTyped(shape, emptied, value).value;
        expect(readTyped(shape, typed, before)).toEqual({ value, errors: {} });
      }),
      { numRuns: 300 },
    );
  });

  it("carries products and legal numbers", () => {
    for (const schema of [productShape, regulation]) {
      const shape = shapeOf(schema);
      fc.assert(
        fc.property(valuesOf(shape), (value) => {
          expect(readTyped(shape, typedOf(shape, value, leaves), value, leaves).value).toEqual(value);
        }),
        { numRuns: 30 },
      );
    }
    const shape = shapeOf(regulation);
    expect(readTyped(shape, typedOf(shape, shippedRegulation), shippedRegulation).value).toEqual(shippedRegulation);
  });

  it("carries every single value by itself, without the value before", () => {
    const shape = shapeOf(
      z.strictObject({
        cents: centsField(-1e9, 1e12),
        rate: rateField.nullable(),
        day: dateField.nullable(),
        figure: z.number(),
        ways: z.array(z.enum(["a", "b", "c"])),
        yes: z.boolean(),
        months: z.literal([3, 6, 12]),
      }),
    );
    fc.assert(
      fc.property(valuesOf(shape), (value) => {
        expect(readTyped(shape, typedOf(shape, value), blankOf(shape))).toEqual({ value, errors: {} });
      }),
    );
  });

  it("keeps conditions of any depth, also when nothing of them is on the page", () => {
    const shape = shapeOf(z.strictObject({ rule: productShape.shape.eligibility.element.shape.requires }));
    fc.assert(
      fc.property(conditions, (rule) => {
        expect(readTyped(shape, typedOf(shape, { rule }, leaves), { rule }, leaves).value).toEqual({ rule });
        expect(readTyped(shape, {}, { rule }, leaves).value).toEqual({ rule });
        expect(readTyped(shape, {}, { rule }).value).toEqual({ rule });
      }),
    );
  });
});

describe("reading what people type", () => {
  const schema = z.strictObject({
    amount: centsField(0, 1e12),
    rate: rateField,
    day: dateField,
    members: z.int(),
    until: dateField.nullable(),
    insurance: z.strictObject({ share: z.int() }).nullable(),
    calendar: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("fixed"), name: z.string(), day: z.int() }),
      z.strictObject({ kind: z.literal("every"), name: z.string(), days: z.int() }),
    ]),
  });
  const shape = shapeOf(schema);
  const before = {
    amount: 1,
    rate: "0.28",
    day: "2026-01-01",
    members: 4,
    until: "2026-12-31",
    insurance: null,
    calendar: { kind: "fixed", name: "Mensual", day: 5 },
  };
  const read = (typed: Record<string, string>) =>
    readTyped(shape, Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]])), before);

  it("takes figures and days as they are written in Peru", () => {
    const typed = { amount: "S/ 1'500,000.50", rate: "114.13 %", day: "4/8/2026", members: "1,200", until: " " };
    expect(read(typed)).toEqual({
      value: { ...before, amount: 150_000_050, rate: "1.1413", day: "2026-08-04", members: 1200, until: null },
      errors: {},
    });
    expect(read({ rate: "28.00" }).value).toEqual(before);
    expect(read({ rate: "28.5" }).value).toMatchObject({ rate: "0.2850" });
    expect(read({ rate: "1000" }).value).toMatchObject({ rate: "10" });
    expect(read({ day: "2026-08-04" }).value).toMatchObject({ day: "2026-08-04" });
  });

  it("says what it cannot read and keeps the value before", () => {
    expect(read({ amount: "1.500,50", rate: "mucho", day: "31/02/2026", members: "4.5", until: "pronto" })).toEqual({
      value: before,
      errors: {
        amount: "money_invalid",
        rate: "rate_invalid",
        day: "date_invalid",
        members: "number_decimals",
        until: "date_invalid",
      },
    });
  });

  it("empties what was emptied, and leaves the limits to the schema", () => {
    expect(read({ amount: "", members: "", day: "" }).value).toMatchObject({ amount: null, members: null, day: "" });
  });

  it("changes the case of a variant with its tag and keeps what both cases have", () => {
    expect(read({ "calendar.kind": "every", "calendar.days": "15" }).value).toMatchObject({
      calendar: { kind: "every", name: "Mensual", days: 15 },
    });
    expect(read({ "calendar.kind": "never" }).value).toEqual(before);
  });

  it("names nothing that a schema does not have", () => {
    expect(read({ extra: "1", "calendar.extra": "1", __proto__: "1" }).value).toEqual(before);
  });
});

it("refuses a schema that no form can show", () => {
  expect(() => shapeOf(z.strictObject({ any: z.unknown() }))).toThrow(TypeError);
});
