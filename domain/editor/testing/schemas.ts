import fc from "fast-check";
import { z } from "zod";
import { condition } from "../../eligibility";
import { localized } from "../../localized";
import {
  basisPointsField,
  centsField,
  codeField,
  colourField,
  dateField,
  longTextField,
  partsPerMillionField,
  rateField,
} from "../../shape";

const leaves: fc.Arbitrary<z.ZodType> = fc.constantFrom(
  z.string().trim().min(1).max(80),
  longTextField(300),
  z.int().min(-5).max(500),
  z.number().min(-1e6).max(1e6),
  centsField(-1_000, 1e12),
  basisPointsField(0, 100_000),
  partsPerMillionField(0, 100_000),
  rateField,
  dateField,
  codeField,
  colourField,
  localized(80),
  z.boolean(),
  z.enum(["one", "two", "three"]),
  z.literal([3, 6, 12]),
  z.array(z.enum(["one", "two", "three"])),
  z.literal("fixed"),
  condition,
);

const names = ["alpha", "beta", "gamma", "code", "label"] as const;

/** Schemas such as configurations are made of, in every nesting. */
export const schemas: fc.Arbitrary<z.ZodType> = fc.letrec<{ node: z.ZodType; group: z.ZodObject }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    tie("group"),
    tie("node").map((inner) => inner.nullable()),
    tie("node").map((inner) => inner.optional()),
    tie("node").map((inner) => z.array(inner).min(1).max(5)),
    fc
      .tuple(tie("group"), tie("group"))
      .map(([one, other]) =>
        z.discriminatedUnion("way", [
          z.strictObject({ ...one.shape, way: z.literal("one") }),
          z.strictObject({ ...other.shape, way: z.literal("other") }),
        ]),
      ),
  ),
  group: fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
    .chain((chosen) => fc.tuple(...chosen.map((name) => tie("node").map((inner) => [name, inner] as const))))
    .map((fields) => z.strictObject(Object.fromEntries(fields)).superRefine(() => {})),
})).group;
