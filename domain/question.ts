import { z } from "zod";
import { condition } from "./eligibility";
import { localized } from "./localized";

/** A question of a product's form: typed, so that form, validation and storage cannot disagree. */

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

const common = {
  code,
  label: localized(160),
  hint: localized(240).nullable(),
  required: z.boolean(),
  /** "No sé" is a full answer to this question. */
  allowUnknown: z.boolean(),
  /** Also asked before signing in. */
  preCheck: z.boolean(),
  askWhen: condition.nullable(),
};

export const question = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), ...common, maxLength: z.int().min(1).max(2000), long: z.boolean() }),
  z.strictObject({
    kind: z.literal("number"),
    ...common,
    unit: localized(40).nullable(),
    min: z.number().min(-1e12).max(1e12),
    max: z.number().min(-1e12).max(1e12),
    decimals: z.int().min(0).max(4),
  }),
  z.strictObject({
    kind: z.literal("money"),
    ...common,
    minCents: z.int().min(0).max(1e13),
    maxCents: z.int().min(0).max(1e13),
  }),
  z.strictObject({ kind: z.literal("date"), ...common, notAfterToday: z.boolean() }),
  z.strictObject({ kind: z.literal("yes_no"), ...common }),
  z.strictObject({
    kind: z.literal("choice"),
    ...common,
    options: z
      .array(z.strictObject({ code, label: localized(120) }))
      .min(2)
      .max(30),
  }),
  z.strictObject({ kind: z.literal("ruc"), ...common }),
  z.strictObject({ kind: z.literal("dni"), ...common }),
  z.strictObject({ kind: z.literal("place"), ...common }),
  /** Asks for one of the product's documents in the middle of a task. */
  z.strictObject({ kind: z.literal("document"), ...common, document: code }),
]);
export type Question = z.infer<typeof question>;

export const task = z.strictObject({
  code,
  title: localized(80),
  minutes: z.int().min(1).max(60),
  questions: z.array(question).min(1).max(40),
});
export type Task = z.infer<typeof task>;
