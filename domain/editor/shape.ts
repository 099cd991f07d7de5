import { z } from "zod";
import type { FieldMeta, Written } from "../shape";

/**
 * The shape of a configuration: what an editor needs to know of its schema, and nothing else. The schema stays the one
 * description; a shape is read out of it each time.
 */

/** A named part of a group. Rare ones open on demand, and so does a code: nobody has to think of one. */
export type Field = { name: string; rare: boolean; shape: Shape };

/** Kinds of single values; each has one control and one way of being typed. */
export type LeafKind =
  | "text"
  | "long_text"
  | "integer"
  | "number"
  | "cents"
  | "basis_points"
  | "parts_per_million"
  | "rate"
  | "date"
  | "code"
  | "colour"
  | "fact"
  | "listed";

/** Limits are those of the value as stored; for texts, of its length. `list` is what it is chosen from. */
export type Leaf = { kind: LeafKind; min: number | null; max: number | null; list?: string };

/** One of several groups, told apart by the value of a field that they share. */
export type Variant = { kind: "variant"; tag: string; cases: readonly { name: string; fields: readonly Field[] }[] };

/** With `alone`, its items are opened one by one, however small they are. */
export type List = { kind: "list"; item: Shape; min: number; max: number | null; alone?: boolean };

export type Structure =
  | Leaf
  | Variant
  | List
  | { kind: "group"; fields: readonly Field[] }
  | { kind: "localized"; max: number | null }
  | { kind: "yes_no" }
  | { kind: "choice"; options: readonly (string | number)[] }
  | { kind: "choices"; options: readonly (string | number)[] }
  | { kind: "constant"; value: unknown }
  /** Set elsewhere; kept as it is. */
  | { kind: "kept" }
  /** A value that may be absent; `off` is what stands for it then. */
  | { kind: "optional"; inner: Shape; off: null | undefined }
  /** Edited by a piece of its own (`leaves.ts`). */
  | { kind: "condition" | "formula" };

/** `start` is what the schema itself gives where nothing was said. */
export type Shape = Structure & { start?: unknown };

type Def = z.core.$ZodTypes["_zod"]["def"];

/** The shape of a schema. TypeError when the schema has a part that no form can show. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const meta = z.globalRegistry.get(schema) as FieldMeta | undefined;
  if (meta?.written === "localized") return localizedShape(schema);
  if (meta?.written === "condition" || meta?.written === "formula") return { kind: meta.written };
  if (meta?.written === "kept") return { kind: "kept" };
  const def = schema._zod.def as Def;
  switch (def.type) {
    case "string":
      if (meta?.written === "listed") return { ...leaf(schema, "listed"), list: meta.list };
      return leaf(schema, writtenLeaf(meta?.written) ?? (formatOf(def) === "date" ? "date" : "text"));
    case "number":
      return leaf(schema, writtenLeaf(meta?.written) ?? (isInteger(schema) ? "integer" : "number"));
    case "boolean":
      return { kind: "yes_no" };
    case "enum":
      return { kind: "choice", options: Object.values(def.entries) };
    case "literal":
      return def.values.length === 1
        ? { kind: "constant", value: def.values[0] }
        : { kind: "choice", options: def.values.map((value) => (typeof value === "number" ? value : String(value))) };
    case "object":
      return { kind: "group", fields: Object.entries(def.shape).map(([name, inner]) => field(name, inner)) };
    case "array":
      return { ...listShape(def.element, limitsOf(def)), ...(meta?.alone ? { alone: true } : {}) };
    case "union":
      if ("discriminator" in def) return variantShape(String(def.discriminator), def.options);
      break;
    case "nullable":
      return optional(def.innerType, null);
    case "optional":
      return optional(def.innerType, undefined);
    case "default":
    case "prefault":
      return { ...shapeOf(def.innerType), start: def.defaultValue };
    case "readonly":
    case "nonoptional":
    case "catch":
      return shapeOf(def.innerType);
    case "lazy":
      return shapeOf(def.getter());
    case "pipe":
      return shapeOf((def.in._zod.def as Def).type === "transform" ? def.out : def.in);
  }
  throw new TypeError(`no form can show a schema of type ${def.type}`);
}

function field(name: string, schema: z.core.$ZodType): Field {
  const shape = shapeOf(schema);
  return { name, rare: isRare(schema) || shape.kind === "code", shape };
}

function isRare(schema: z.core.$ZodType): boolean {
  if ((z.globalRegistry.get(schema) as FieldMeta | undefined)?.rare) return true;
  const def = schema._zod.def as Def;
  return "innerType" in def && isRare(def.innerType);
}

const leafWays: readonly Written[] = [
  "cents",
  "basis_points",
  "parts_per_million",
  "rate",
  "date",
  "code",
  "long_text",
  "colour",
  "fact",
  "listed",
];

function writtenLeaf(written: Written | undefined): LeafKind | undefined {
  return written && leafWays.includes(written) ? (written as LeafKind) : undefined;
}

function leaf(schema: z.core.$ZodType, kind: LeafKind): Leaf {
  return { kind, ...limitsOf(schema._zod.def) };
}

type Checks = { checks?: readonly z.core.$ZodCheck<never>[] };

function limitsOf({ checks = [] }: Checks): { min: number | null; max: number | null } {
  let min: number | null = null;
  let max: number | null = null;
  for (const check of checks) {
    const def = check._zod.def as { check: string; minimum?: number; maximum?: number; value?: number };
    if (def.check === "min_length") min = def.minimum ?? null;
    if (def.check === "max_length") max = def.maximum ?? null;
    if (def.check === "greater_than") min = def.value ?? null;
    if (def.check === "less_than") max = def.value ?? null;
  }
  return { min, max };
}

function formatOf(def: Def): string | undefined {
  return "format" in def ? String(def.format) : undefined;
}

function isInteger(schema: z.core.$ZodType): boolean {
  return formatOf(schema._zod.def as Def) === "safeint" || (schema instanceof z.ZodNumber && schema.isInt);
}

function localizedShape(schema: z.core.$ZodType): Shape {
  const def = schema._zod.def as Def;
  if (def.type !== "object" || !def.shape.es) throw new TypeError("a localized text has a Spanish part");
  return { kind: "localized", max: limitsOf(def.shape.es._zod.def).max };
}

function listShape(element: z.core.$ZodType, limits: { min: number | null; max: number | null }): Shape {
  const item = shapeOf(element);
  return item.kind === "choice"
    ? { kind: "choices", options: item.options }
    : { kind: "list", item, min: limits.min ?? 0, max: limits.max };
}

function optional(inner: z.core.$ZodType, off: null | undefined): Shape {
  const shape = shapeOf(inner);
  // Both nullable and optional: one way of being absent is enough.
  return shape.kind === "optional" ? shape : { kind: "optional", inner: shape, off };
}

function variantShape(tag: string, options: readonly z.core.$ZodType[]): Shape {
  const cases = options.flatMap((option) => {
    const shape = shapeOf(option);
    if (shape.kind === "variant") return [...shape.cases];
    if (shape.kind !== "group") throw new TypeError(`a case of ${tag} is not an object`);
    const fields = shape.fields.filter(({ name }) => name !== tag);
    return tagsOf(shape.fields.find(({ name }) => name === tag)?.shape).map((name) => ({ name, fields }));
  });
  return { kind: "variant", tag, cases };
}

function tagsOf(shape: Shape | undefined): string[] {
  if (shape?.kind === "constant") return [String(shape.value)];
  if (shape?.kind === "choice") return shape.options.map(String);
  throw new TypeError("a case is told apart by a literal");
}
