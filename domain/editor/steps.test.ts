import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Condition } from "../condition";
import { condition } from "../eligibility";
import { localized } from "../localized";
import { codeField } from "../shape";
import { blankOf } from "./blank";
import { withCodes } from "./codes";
import { conditionWays } from "./condition";
import { shapeOf } from "./shape";
import { acts, parseStep, stepped } from "./steps";
import { fits } from "./testing/fits";
import { schemas } from "./testing/schemas";
import { facts, valuesOf } from "./testing/values";
import { readTyped, typedOf } from "./typed";

/** Every path that a value has, and some that it has not. */
function pathsIn(value: unknown, path = ""): string[] {
  if (value === null || typeof value !== "object") return [path];
  const inner = Object.entries(value).flatMap(([name, one]) => pathsIn(one, path ? `${path}.${name}` : name));
  return [path, `${path}.9`, ...inner];
}

const edited = schemas.chain((schema) => {
  const shape = shapeOf(schema);
  return valuesOf(shape).chain((value) =>
    fc.record({
      shape: fc.constant(shape),
      value: fc.constant(value),
      written: fc
        .tuple(
          fc.constantFrom(...acts),
          fc.constantFrom(...pathsIn(value)),
          fc.constantFrom("", ":one", ":other", ":nobody"),
        )
        .map(([act, path, to]) => `${act}:${path}${to}`),
    }),
  );
});

describe("steps on a configuration", () => {
  it("leave a value that the form can show and read, whatever the step", () => {
    fc.assert(
      fc.property(edited, ({ shape, value, written }) => {
        const step = parseStep(written);
        const done = step && stepped(shape, value, step);
        if (!done) return;
        expect(fits(shape, done.value)).toBe(true);
        const leaves = { condition: conditionWays(facts) };
        expect(readTyped(shape, typedOf(shape, done.value, leaves), done.value, leaves)).toEqual({
          value: done.value,
          errors: {},
        });
      }),
      { numRuns: 300 },
    );
  });

  it("begin with blanks that fit", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(fits(shapeOf(schema), blankOf(shapeOf(schema)))).toBe(true);
      }),
    );
  });

  const part = z.strictObject({
    code: codeField,
    label: localized(80),
    asks: condition.nullable(),
    document: codeField,
  });
  const shape = shapeOf(
    z.strictObject({
      parts: z.array(part).min(1).max(3),
      grace: z.strictObject({ months: z.int() }).nullable(),
      calendar: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("fixed"), day: z.int() }),
        z.strictObject({ kind: z.literal("every"), days: z.int() }),
      ]),
    }),
  );
  const words = (es: string) => ({ es, en: "" });
  const one = { code: "ruc", label: words("Ficha RUC"), asks: null, document: "ruc_sheet" };
  const two = { ...one, code: "act", label: words("Acta") };
  const value = { parts: [one, two], grace: null, calendar: { kind: "fixed", day: 5 } };
  const result = (written: string, from: unknown = value) => {
    const step = parseStep(written);
    return step ? stepped(shape, from, step) : null;
  };

  it("move, copy and take away items, and say where to look next", () => {
    expect(result("up:parts.1")).toEqual({ value: { ...value, parts: [two, one] }, at: "parts.0" });
    expect(result("down:parts.0")).toEqual({ value: { ...value, parts: [two, one] }, at: "parts.1" });
    expect(result("remove:parts.0")).toEqual({ value: { ...value, parts: [two] }, at: "parts" });
    expect(result("copy:parts.0")).toEqual({
      value: { ...value, parts: [one, { ...one, code: "ruc_2" }, two] },
      at: "parts.1",
    });
    expect(result("add:parts")).toMatchObject({ at: "parts.2" });
  });

  it("stop at the ends, at the limits, and where there is nothing", () => {
    const full = { ...value, parts: [one, two, one] };
    const impossible = [
      "up:parts.0",
      "down:parts.1",
      "up:parts.7",
      "add:nowhere",
      "remove:parts",
      "remove:parts.0.code",
      "switch:parts",
      "fly:parts.0",
    ];
    expect(impossible.map((written) => result(written))).toEqual(impossible.map(() => null));
    expect(result("add:parts", full)).toBeNull();
    expect(result("copy:parts.0", full)).toBeNull();
    expect(result("remove:parts.0", { ...value, parts: [one] })).toBeNull();
  });

  it("switch what may be absent and the case of a variant", () => {
    expect(result("switch:grace")?.value).toEqual({ ...value, grace: { months: null } });
    expect(result("switch:grace", { ...value, grace: { months: 3 } })?.value).toEqual(value);
    expect(result("switch:calendar:every")?.value).toEqual({ ...value, calendar: { kind: "every", days: null } });
  });

  it("give codes to parts without one, from their words", () => {
    const fresh = { ...one, code: "", label: words("¿Ficha RUC? Sí") };
    expect(withCodes(shape, { parts: [fresh, { ...fresh }, two] })).toMatchObject({
      parts: [{ code: "ficha_ruc_si" }, { code: "ficha_ruc_si_2" }, { code: "act" }],
    });
    expect(withCodes(shape, { parts: [{ ...fresh, label: words("2026") }] })).toMatchObject({ parts: [{ code: "" }] });
  });
});

describe("steps on a condition", () => {
  const shape = shapeOf(z.strictObject({ rule: condition.nullable(), fixed: condition }));
  const blank = { fact: "", is: "equal", value: "" } as const;
  const members = { fact: "answer.members", is: "at_least", value: 10 } as const;
  const result = (written: string, rule: Condition | null) => {
    const step = parseStep(written);
    const done = step && stepped(shape, { rule, fixed: members }, step);
    return done ? (done.value as { rule: Condition | null }).rule : undefined;
  };

  it("switch it on and off, and build it row by row", () => {
    expect(result("switch:rule", null)).toEqual(blank);
    expect(result("switch:rule", members)).toBeNull();
    expect(result("add:rule", members)).toEqual({ all: [members, blank] });
    expect(result("add_group:rule", { all: [members] })).toEqual({ all: [members, { any: [blank] }] });
    expect(result("add:rule.1", { all: [members, { any: [members] }] })).toEqual({
      all: [members, { any: [members, blank] }],
    });
  });

  it("take rows away, empty groups with them, and what is too deep to edit", () => {
    expect(result("remove:rule.1.0", { all: [members, { any: [members] }] })).toEqual({ all: [members] });
    expect(result("remove:rule.0", { all: [members] })).toBeNull();
    expect(result("replace:rule.0", { all: [{ not: members }] })).toEqual({ all: [blank] });
    expect(result("replace:rule", { not: members })).toEqual(blank);
    expect(result("remove:rule.4", { all: [members] })).toBeUndefined();
    expect(result("add:rule", { all: Array.from({ length: 20 }, () => members) })).toBeUndefined();
    expect(stepped(shape, { rule: null, fixed: members }, { act: "remove", path: "fixed" })).toBeNull();
  });
});
