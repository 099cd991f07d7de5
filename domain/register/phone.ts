/** A Peruvian mobile number: nine digits beginning with 9, without the country code. */
export type Phone = string & { readonly __brand: "Phone" };

/** A number ready to keep, and the way to show it: "951 234 567". */
export type ParsedPhone = { ok: true; value: Phone; display: string } | { ok: false; reason: "phone_mobile" };

/**
 * Reads a mobile number as people type it: spaces, dots, dashes and brackets, with or without 51, +51 or 0051 before it.
 * Landlines and numbers of other countries are refused: the one-time code could not reach them.
 */
export function parsePhone(typed: string): ParsedPhone {
  const plain = typed.replace(/[\s.()\p{Pd}]/gu, "");
  const digits = /^(?:\+|00)?51(\d{9})$/.exec(plain)?.[1] ?? plain;
  if (!/^9\d{8}$/.test(digits)) return { ok: false, reason: "phone_mobile" };
  return { ok: true, value: digits as Phone, display: displayPhone(digits as Phone) };
}

/** The number in groups of three: "951 234 567". */
export function displayPhone(phone: Phone): string {
  return `${phone.slice(0, 3)} ${phone.slice(3, 6)} ${phone.slice(6)}`;
}
