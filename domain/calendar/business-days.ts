import { addDays, dateParts, dayNumber } from "../date";

/** Days off beyond Saturday and Sunday, as "YYYY-MM-DD". */
export type Holidays = ReadonlySet<string>;

/** The day of the week of a date: 0 is Sunday, 6 is Saturday. */
export function weekday(date: string): number {
  // Day 0 was a Thursday; the remainder is taken twice because it is negative before 1970.
  return (((dayNumber(dateParts(date)) + 4) % 7) + 7) % 7;
}

/** Whether offices open that day: Monday to Friday and no holiday. */
export function isBusinessDay(date: string, holidays: Holidays): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/**
 * The date `count` business days later, or earlier when negative; the day one starts from is not counted. 0 gives the date
 * itself, open or not. RangeError unless a whole number. Right only for years whose holidays are in the list.
 */
export function addBusinessDays(date: string, count: number, holidays: Holidays): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a number of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, holidays)) left -= 1;
  }
  return day;
}

/**
 * Business days from one date to another, the first not counted and the last counted; negative when `to` comes first.
 * It undoes `addBusinessDays`: what was added is what lies between.
 */
export function businessDaysBetween(from: string, to: string, holidays: Holidays): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, holidays)) count += step;
  }
  return count;
}
