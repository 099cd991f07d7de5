/** A RUC that passed the checks of `parseRuc`: eleven digits, nothing else. */
export type Ruc = string & { readonly __brand: "Ruc" };

/** Why a typed RUC is not one. The sentence is in `messages/`. */
export type RucReason = "ruc_length" | "ruc_prefix" | "ruc_check_digit";

/**
 * Whom a RUC names. `person` is a natural person (10, the digits in the middle are the DNI), `person_without_dni` 15,
 * `retired` 16 (no longer given out), `other` 17 (old numbers and foreigners), `company` a legal person (20), which
 * includes associations and cooperatives.
 */
export type RucKind = "person" | "person_without_dni" | "retired" | "other" | "company";

const kinds = new Map<string, RucKind>([
  ["10", "person"],
  ["15", "person_without_dni"],
  ["16", "retired"],
  ["17", "other"],
  ["20", "company"],
]);

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function checkDigit(stem: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(stem[index]), 0);
  return String((11 - (sum % 11)) % 10);
}

/**
 * Reads a RUC as people type it, with spaces, dots or dashes between the digits. Prefix and check digit are those of
 * SUNAT: modulo 11 with weights 5 4 3 2 7 6 5 4 3 2, where 10 becomes 0 and 11 becomes 1 (peru.md 1.8).
 */
export function parseRuc(typed: string): { ok: true; value: Ruc } | { ok: false; reason: RucReason } {
  const digits = typed.replace(/[\s.\p{Pd}]/gu, "");
  if (!/^\d{11}$/.test(digits)) return { ok: false, reason: "ruc_length" };
  if (!kinds.has(digits.slice(0, 2))) return { ok: false, reason: "ruc_prefix" };
  if (checkDigit(digits) !== digits[10]) return { ok: false, reason: "ruc_check_digit" };
  return { ok: true, value: digits as Ruc };
}

/** Whom this RUC names, by its first two digits. */
export function rucKind(ruc: Ruc): RucKind {
  const kind = kinds.get(ruc.slice(0, 2));
  if (!kind) throw new RangeError("a RUC with an unknown prefix");
  return kind;
}

/** Adds the check digit to the first ten digits; for sample data. RangeError unless ten digits with a known prefix. */
export function rucFromStem(stem: string): Ruc {
  if (!/^\d{10}$/.test(stem) || !kinds.has(stem.slice(0, 2))) throw new RangeError(`not the stem of a RUC: ${stem}`);
  return `${stem}${checkDigit(stem)}` as Ruc;
}
