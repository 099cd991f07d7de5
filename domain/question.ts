import { z } from "zod";
import { condition } from "./eligibility";
import { roundings } from "./formula/evaluate";
import { formulaField } from "./formula/formula";
import { localized } from "./localized";
import { codeField } from "./shape";
import { stages } from "./technology/catalogue";

/** A question of a product's form: typed, so that form, validation and storage cannot disagree. */

const rare = { rare: true } as const;

const worded = {
  code: codeField,
  label: localized(160),
  hint: localized(240).nullable(),
  /** An answer as one could give it. */
  example: localized(120).nullable().default(null).meta(rare),
  /** Why it is asked and who sees it. */
  why: localized(240).nullable().default(null).meta(rare),
};

const common = {
  ...worded,
  required: z.boolean(),
  /** "No sé" is a full answer to this question. */
  allowUnknown: z.boolean(),
  /** Also asked before signing in. */
  preCheck: z.boolean(),
  askWhen: condition.nullable(),
};

/** What a single figure or choice holds, alone or as a cell of a table. */
const holds = {
  number: {
    kind: z.literal("number"),
    unit: localized(40).nullable(),
    min: z.number().min(-1e12).max(1e12),
    max: z.number().min(-1e12).max(1e12),
    decimals: z.int().min(0).max(4),
  },
  money: {
    kind: z.literal("money"),
    minCents: z.int().min(0).max(1e13),
    maxCents: z.int().min(0).max(1e13),
  },
  date: { kind: z.literal("date"), notAfterToday: z.boolean() },
  yes_no: { kind: z.literal("yes_no") },
  choice: {
    kind: z.literal("choice"),
    options: z
      .array(z.strictObject({ code: codeField, label: localized(120) }))
      .min(2)
      .max(30),
  },
};

const cell = { code: codeField, label: localized(60), required: z.boolean() };
/** The sum of a column stands under it. */
const total = z.boolean().default(false);

/** A column of a table. */
export const column = z.discriminatedUnion("kind", [
  z.strictObject({ ...cell, kind: z.literal("text"), maxLength: z.int().min(1).max(120) }),
  z.strictObject({ ...cell, ...holds.number, total }),
  z.strictObject({ ...cell, ...holds.money, total }),
  z.strictObject({ ...cell, ...holds.date }),
  z.strictObject({ ...cell, ...holds.yes_no }),
  z.strictObject({ ...cell, ...holds.choice }),
]);
export type Column = z.infer<typeof column>;

/** The most rows that a table on a phone can have. */
export const mostRows = 20;

export const question = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), ...common, maxLength: z.int().min(1).max(2000), long: z.boolean() }),
  z.strictObject({ ...common, ...holds.number }),
  z.strictObject({ ...common, ...holds.money }),
  z.strictObject({ ...common, ...holds.date }),
  z.strictObject({ ...common, ...holds.yes_no }),
  z.strictObject({ ...common, ...holds.choice }),
  /** Several of a list. */
  z.strictObject({
    kind: z.literal("many"),
    ...common,
    options: holds.choice.options,
    /** "Ninguno" is a full answer too. */
    allowNone: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("ruc"), ...common }),
  z.strictObject({ kind: z.literal("dni"), ...common }),
  z.strictObject({ kind: z.literal("place"), ...common }),
  /** A point on the ground. */
  z.strictObject({ kind: z.literal("coordinates"), ...common }),
  /** Rows of the same columns. */
  z.strictObject({
    kind: z.literal("table"),
    ...common,
    /** What one row is: "Venta". */
    rowName: localized(40),
    columns: z.array(column).min(1).max(6),
    minRows: z.int().min(0).max(mostRows),
    maxRows: z.int().min(1).max(mostRows),
    allowNone: z.boolean(),
  }),
  /** One or several technologies of the catalogue. */
  z.strictObject({
    kind: z.literal("technology"),
    ...common,
    /** Steps of the work whose technologies are offered; empty means all. */
    stages: z.array(z.enum(stages)).max(stages.length),
    several: z.boolean(),
    /** What is not in the catalogue is an answer too. */
    allowOther: z.boolean(),
    /** Also asks which practice it replaces. */
    askPractice: z.boolean(),
  }),
  /** Asks for one of the product's documents in the middle of a task. */
  z.strictObject({ kind: z.literal("document"), ...common, document: codeField }),
  /** The same as a photo: the camera comes first. */
  z.strictObject({ kind: z.literal("photo"), ...common, document: codeField }),
  /** A value that nobody types: it follows from others. */
  z.strictObject({
    kind: z.literal("computed"),
    ...worded,
    required: z.literal(false).default(false),
    allowUnknown: z.literal(false).default(false),
    preCheck: z.literal(false).default(false),
    askWhen: condition.nullable(),
    formula: formulaField,
    result: z.enum(["money", "number"]),
    unit: localized(40).nullable().default(null),
    /** Of a number; money has two. */
    decimals: z.int().min(0).max(4),
    rounding: z.enum(roundings).default("half_up").meta(rare),
  }),
]);
export type Question = z.infer<typeof question>;
export type OfKind<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

/** Whether an answer is given by handing in a file. */
export function asksForFile(asked: Question): asked is OfKind<"document" | "photo"> {
  return asked.kind === "document" || asked.kind === "photo";
}

/** Whether an answer is kept with the application: not a file, nor what is computed. */
export function isAnswered(asked: Question): asked is Exclude<Question, OfKind<"document" | "photo" | "computed">> {
  return !asksForFile(asked) && asked.kind !== "computed";
}

export const task = z.strictObject({
  code: codeField,
  title: localized(80),
  minutes: z.int().min(1).max(60),
  questions: z.array(question).min(1).max(40),
});
export type Task = z.infer<typeof task>;
