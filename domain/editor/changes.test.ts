import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { localized } from "../localized";
import { regulation, shippedRegulation } from "../settings/regulation";
import { codeField } from "../shape";
import { changesIn } from "./changes";
import { shapeOf } from "./shape";
import { schemas } from "./testing/schemas";
import { valuesOf } from "./testing/values";

const shape = shapeOf(regulation);
const caps = shippedRegulation.compensatoryCaps;
const withCaps = (compensatoryCaps: unknown[]) => ({ ...shippedRegulation, compensatoryCaps });
const changes = (after: unknown) =>
  changesIn(shape, shippedRegulation, after).map(({ path, before, after: now }) => ({ path, before, after: now }));

it("finds nothing between equals, and something between others", () => {
  fc.assert(
    fc.property(
      schemas.map(shapeOf).chain((of) => fc.tuple(fc.constant(of), valuesOf(of), valuesOf(of))),
      ([of, one, other]) => {
        expect(changesIn(of, one, structuredClone(one))).toEqual([]);
        expect(changesIn(of, one, other).length > 0).toBe(JSON.stringify(one) !== JSON.stringify(other));
      },
    ),
    { numRuns: 100 },
  );
});

it("names the one value that changed", () => {
  const last = caps.length - 1;
  expect(changes(withCaps(caps.with(last, { ...caps[last], value: "1.2" } as never)))).toEqual([
    { path: `compensatoryCaps.${last}.value`, before: null, after: "1.2" },
  ]);
});

it("takes an item put in between, or taken out, for what it is", () => {
  const fresh = { currency: "PEN", value: "1.0", validFrom: "2030-01-01", validTo: null, source: "Otra nota" };
  expect(changes(withCaps([fresh, ...caps]))).toEqual([
    { path: "compensatoryCaps.0", before: undefined, after: fresh },
  ]);
  expect(changes(withCaps(caps.slice(1)))).toEqual([{ path: "compensatoryCaps.0", before: caps[0], after: undefined }]);
});

it("says when items only changed places", () => {
  const [first, second, ...rest] = caps;
  expect(changes(withCaps([second, first, ...rest])).map(({ path }) => path)).toEqual(["compensatoryCaps"]);
});

it("does not take another order of names for a change", () => {
  const text = shapeOf(z.strictObject({ items: z.array(z.strictObject({ code: codeField, text: localized(80) })) }));
  const written = { items: [{ code: "one", text: { es: "Uno", en: "One" } }] };
  const stored = { items: [{ text: { en: "One", es: "Uno" }, code: "one" }] };
  expect(changesIn(text, written, stored)).toEqual([]);
});
