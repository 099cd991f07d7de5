/**
 * Plain calendar dates as ISO text "YYYY-MM-DD" in the Gregorian calendar, without hours or time zone: a due date is the
 * same day everywhere in Peru. Compare two with < and >. Every function throws RangeError on a date that does not exist.
 */

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date taken apart. `month` runs from 1 to 12, `day` from 1 to 31. */
export type DateParts = { year: number; month: number; day: number };

/** Number of days of a month, leap years counted. `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  const length = monthLengths[month - 1];
  if (length === undefined) throw new RangeError(`no such month: ${month}`);
  return length;
}

function read(text: string): DateParts | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Whether the text is a date that exists, written "YYYY-MM-DD". */
export function isDate(text: string): boolean {
  return read(text) !== null;
}

/** The year, month and day of a date. */
export function dateParts(date: string): DateParts {
  const parts = read(date);
  if (!parts) throw new RangeError(`not a date: ${date}`);
  return parts;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Puts a date together. The day must exist in that month. */
export function dateOf({ year, month, day }: DateParts): string {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`no such year: ${year}`);
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) throw new RangeError(`no such day: ${day}`);
  const head = year < 1000 ? String(year).padStart(4, "0") : String(year);
  return `${head}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days since 1970-01-01 (negative before). Years are counted from March so that the leap day comes last. */
export function dayNumber({ year, month, day }: DateParts): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number: the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const slot = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * slot + 2) / 5) + 1;
  const month = slot < 10 ? slot + 3 : slot - 9;
  return dateOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The date `days` days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(dateParts(date)) + days);
}

/** Actual days from one date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(dateParts(to)) - dayNumber(dateParts(from));
}

/** The month `months` later than the given one, years carried. */
export function addMonths(at: { year: number; month: number }, months: number): { year: number; month: number } {
  const index = at.year * 12 + at.month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** That day of the month, or the month's last day when the month is shorter: 31 gives 28 February. */
export function dayOrLast(at: { year: number; month: number }, day: number): DateParts {
  return { year: at.year, month: at.month, day: Math.min(day, daysInMonth(at.year, at.month)) };
}
