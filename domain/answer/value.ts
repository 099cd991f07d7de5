import type { Coordinates } from "../place/coordinates";

/**
 * Answers as stored: text as typed (trimmed), numbers and money canonical (money in céntimos), dates ISO, choices and
 * places by code, several choices as a list of codes in the order of the options, where an empty one is "none". Absent
 * means not answered yet.
 */
export type AnswerValue = string | number | readonly string[] | readonly Row[] | Coordinates | Technologies;
export type Answers = Readonly<Record<string, AnswerValue>>;

export type Cell = string | number;
/** A row of a table by the codes of its columns; an empty cell is not there. */
export type Row = Readonly<Record<string, Cell>>;
/** `practice` is what the technologies replace, where that is asked. */
export type Technologies = { chosen: readonly string[]; practice: string | null };

/** The same word for "Ninguno" and for what none of a list is. */
export const noneAnswer = "none";
/** A technology that the catalogue does not have. */
export const otherTechnology = "other";

// What is stored may come from an older question of the same code: what does not fit is no answer, and never an error.

export function codesOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

export function rowsOf(value: unknown): readonly Row[] | null {
  return Array.isArray(value) && value.every(isObject) ? (value as readonly Row[]) : null;
}

export function coordinatesOf(value: unknown): Coordinates | null {
  if (!isObject(value)) return null;
  const { lat, lon, typed } = value as Partial<Coordinates>;
  return typeof lat === "number" && typeof lon === "number" && typeof typed === "string" ? { lat, lon, typed } : null;
}

export function technologiesOf(value: unknown): Technologies | null {
  if (!isObject(value)) return null;
  const { chosen, practice } = value as Partial<Technologies>;
  const codes = codesOf(chosen);
  return codes && (practice === null || typeof practice === "string") ? { chosen: codes, practice } : null;
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
