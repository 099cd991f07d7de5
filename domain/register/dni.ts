/** A DNI, the Peruvian identity number: eight digits, leading zeros kept. */
export type Dni = string & { readonly __brand: "Dni" };

/**
 * Reads a DNI as people type it, with spaces, dots or dashes. The check character printed on the card is no part of the
 * number and is not asked for (peru.md 1.8).
 */
export function parseDni(typed: string): { ok: true; value: Dni } | { ok: false; reason: "dni_length" } {
  const digits = typed.replace(/[\s.\p{Pd}]/gu, "");
  return /^\d{8}$/.test(digits) ? { ok: true, value: digits as Dni } : { ok: false, reason: "dni_length" };
}
