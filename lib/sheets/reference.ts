import { dateOfDayNumber, dateParts, dayNumber } from "@/domain/date";
import { packCode, unpackCode } from "@/domain/plain-code";

/**
 * What a sheet follows from, in sixteen characters that can be copied from paper: a few bits of the product version, the
 * amount, the term and two days. It holds nothing about a person and proves nothing: the code beside it does.
 */
export type Reference = {
  /** The first fifteen bits of the version's id: which versions to try. */
  versionKey: number;
  amountCents: number;
  termMonths: number;
  issuedOn: string;
  disbursedOn: string;
};

export const referenceLength = 16;

// 80 bits, sixteen characters. The day of issue counts from 2026, the disbursement from the day of issue.
const bits = { versionKey: 15, amountCents: 34, termMonths: 9, issuedDays: 15, waitDays: 7 };
const widths = Object.values(bits);
const epoch = dayNumber({ year: 2026, month: 1, day: 1 });

/** The key of a version's id, which is a UUID. */
export function versionKey(versionId: string): number {
  return Number.parseInt(versionId.slice(0, 4), 16) >> 1;
}

/** RangeError when a figure does not fit: above S/ 171 million, 511 months, or 127 days before the disbursement. */
export function writeReference(reference: Reference): string {
  const issued = dayNumber(dateParts(reference.issuedOn));
  const values = {
    versionKey: reference.versionKey,
    amountCents: reference.amountCents,
    termMonths: reference.termMonths,
    issuedDays: issued - epoch,
    waitDays: dayNumber(dateParts(reference.disbursedOn)) - issued,
  };
  return packCode(Object.values(values).map((value, index) => ({ value, bits: widths[index] ?? 0 })));
}

/** Null when these are no sixteen characters of a reference. What it says still has to be proved. */
export function readReference(code: string): Reference | null {
  const values = unpackCode(code, widths);
  if (!values) return null;
  const [key = 0, amountCents = 0, termMonths = 0, issuedDays = 0, waitDays = 0] = values;
  const issued = epoch + issuedDays;
  return {
    versionKey: key,
    amountCents,
    termMonths,
    issuedOn: dateOfDayNumber(issued),
    disbursedOn: dateOfDayNumber(issued + waitDays),
  };
}
