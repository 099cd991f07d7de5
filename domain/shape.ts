import { z } from "zod";

/**
 * Kinds of values that a configuration is made of. Each carries, beside its limits, how people write it: the editor draws
 * its fields from the schema itself, so that what can be typed and what is accepted are one and the same.
 */
export type Written =
  | "cents"
  | "basis_points"
  | "parts_per_million"
  | "rate"
  | "date"
  | "code"
  | "long_text"
  | "colour"
  | "localized"
  | "condition"
  | "formula"
  | "fact"
  | "listed"
  | "kept";

/** What a field of a configuration says of itself besides its type. */
export type FieldMeta = {
  written?: Written;
  /** The list of the institution that a value is chosen from. */
  list?: string;
  /** Opens on demand: a normal product or institution does not need it. */
  rare?: boolean;
  /** The items of this list are opened one by one, however small they are. */
  alone?: boolean;
};

const as = (written: Written): FieldMeta => ({ written });

/** Integer céntimos. */
export const centsField = (min: number, max: number) => z.int().min(min).max(max).meta(as("cents"));

/** Basis points: 2800 is 28.00 %. */
export const basisPointsField = (min: number, max: number) => z.int().min(min).max(max).meta(as("basis_points"));

/** Parts per million: 800 is 0.080 %. */
export const partsPerMillionField = (min: number, max: number) =>
  z.int().min(min).max(max).meta(as("parts_per_million"));

/** A rate as an exact decimal fraction: "0.2800" is 28 %. At most 10, which is 1,000 %. */
export const rateField = z
  .string()
  .regex(/^(10|\d(\.\d{1,8})?)$/, "rate_invalid")
  .meta(as("rate"));

/** A calendar day, ISO. */
export const dateField = z.iso
  .date("date_invalid")
  .refine((day) => day >= "2000-01-01" && day <= "2100-12-31", "date_invalid")
  .meta(as("date"));

/** The name by which the parts of a configuration refer to each other. No name that every object has of itself. */
export const codeField = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/, "code_invalid")
  .meta(as("code"));

/** One entry of a list that an institution keeps, by its code. */
export const listedField = (list: string) => codeField.meta({ written: "listed", list } satisfies FieldMeta);

/** Several lines of plain text. */
export const longTextField = (max: number) => z.string().trim().max(max, "text_too_long").meta(as("long_text"));

/** A colour as #rrggbb. */
export const colourField = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, "colour_invalid")
  .meta(as("colour"));

/** A value that the editor shows and keeps, and that a form of its own sets. */
export const keptField = <S extends z.ZodType>(inner: S): S => inner.meta(as("kept"));
