import { addMonths, dateOf, dateOfDayNumber, dateParts, dayNumber, dayOrLast } from "../date";

/**
 * When the instalments fall due. No due date is moved for holidays.
 * - `every_n_days`: each `days` days from the disbursement.
 * - `fixed_day`: on that day of the month or its last day, each `everyMonths` months: 1 (left out), 2 for bimonthly,
 *   3 for quarterly, 4, 6 or 12. The first due date is `everyMonths` months after the month of disbursement.
 * - `seasonal`: on that day, only in the chosen months (1 to 12), from the first one after the month of disbursement.
 * `firstDueOn` fixes another first due date: after the disbursement, on that day or the month's end, in a chosen month.
 */
export type Calendar =
  | { kind: "every_n_days"; days: number }
  | { kind: "fixed_day"; day: number; everyMonths?: 1 | 2 | 3 | 4 | 6 | 12; firstDueOn?: string }
  | { kind: "seasonal"; day: number; months: readonly number[]; firstDueOn?: string };

/** A due date and the actual days since the one before, or since the disbursement for the first. */
export type DueDate = { on: string; days: number };

function ensure(condition: boolean, what: string): void {
  if (!condition) throw new RangeError(what);
}

/** Whether the date falls on that day of its month, or on the last day of a month that is shorter. */
export function fallsOn(date: string, day: number): boolean {
  const parts = dateParts(date);
  return parts.day === dayOrLast(parts, day).day;
}

function everyNDays(days: number, disbursedOn: string, count: number): DueDate[] {
  ensure(Number.isInteger(days) && days > 0, `not a number of days: ${days}`);
  const start = dayNumber(dateParts(disbursedOn));
  return Array.from({ length: count }, (_, index) => ({ on: dateOfDayNumber(start + days * (index + 1)), days }));
}

function firstMonth(calendar: Exclude<Calendar, { kind: "every_n_days" }>, disbursedOn: string) {
  const { day, firstDueOn } = calendar;
  ensure(Number.isInteger(day) && day >= 1 && day <= 31, `not a day of the month: ${day}`);
  if (firstDueOn !== undefined) {
    ensure(firstDueOn > disbursedOn && fallsOn(firstDueOn, day), `not a first due date: ${firstDueOn}`);
    return addMonths(dateParts(firstDueOn), 0);
  }
  const disbursed = dateParts(disbursedOn);
  return addMonths(disbursed, calendar.kind === "fixed_day" ? (calendar.everyMonths ?? 1) : 1);
}

function monthly(calendar: Exclude<Calendar, { kind: "every_n_days" }>, disbursedOn: string, count: number): DueDate[] {
  const isSeasonal = calendar.kind === "seasonal";
  const step = isSeasonal ? 1 : (calendar.everyMonths ?? 1);
  const months = isSeasonal ? calendar.months : null;
  ensure(!months || (months.length > 0 && new Set(months).size === months.length), "no months, or one of them twice");
  ensure(!months || months.every((m) => Number.isInteger(m) && m >= 1 && m <= 12), "not a month");
  ensure([1, 2, 3, 4, 6, 12].includes(step), `not a number of months: ${step}`);
  let at = firstMonth(calendar, disbursedOn);
  ensure(
    !months || calendar.firstDueOn === undefined || months.includes(at.month),
    "the first month is not a chosen one",
  );
  let before = dayNumber(dateParts(disbursedOn));
  const dues: DueDate[] = [];
  while (dues.length < count) {
    if (!months || months.includes(at.month)) {
      const parts = dayOrLast(at, calendar.day);
      const number = dayNumber(parts);
      dues.push({ on: dateOf(parts), days: number - before });
      before = number;
    }
    at = addMonths(at, step);
  }
  return dues;
}

/** The first `count` due dates of a calendar. RangeError when the calendar contradicts itself or the disbursement. */
export function dueDates(calendar: Calendar, disbursedOn: string, count: number): DueDate[] {
  ensure(Number.isInteger(count) && count > 0, `not a number of instalments: ${count}`);
  if (calendar.kind === "every_n_days") return everyNDays(calendar.days, disbursedOn, count);
  return monthly(calendar, disbursedOn, count);
}

/**
 * Instalments per year as a fraction: 360/days, 12/everyMonths, or the number of chosen months.
 * Source: Res. SBS 8181-2012, Anexo 1 (the k of the TCEA).
 */
export function instalmentsPerYear(calendar: Calendar): { over: number; under: number } {
  if (calendar.kind === "every_n_days") return { over: 360, under: calendar.days };
  if (calendar.kind === "seasonal") return { over: calendar.months.length, under: 1 };
  return { over: 12, under: calendar.everyMonths ?? 1 };
}
