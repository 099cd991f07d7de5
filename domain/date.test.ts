import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dateOf,
  dateOfDayNumber,
  dateParts,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDate,
} from "./date";

test("dates that exist and dates that do not", () => {
  for (const date of ["2026-12-31", "2028-02-29", "2000-02-29"]) expect(isDate(date)).toBe(true);
  for (const text of ["2027-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "", "x"]) {
    expect(isDate(text)).toBe(false);
    expect(() => dateParts(text)).toThrow(RangeError);
  }
  expect(() => dateOf({ year: 2026, month: 2, day: 30 })).toThrow(RangeError);
  expect(() => daysInMonth(2026, 13)).toThrow(RangeError);
});

test("days and months are counted over leap years", () => {
  expect(daysBetween("2026-12-15", "2027-01-15")).toBe(31);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2027-01-15", "2026-12-15")).toBe(-31);
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
  expect(addMonths({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(addMonths({ year: 2026, month: 1 }, 24)).toEqual({ year: 2028, month: 1 });
});

test("agrees with the language's own calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 400_000 }), (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(dateOfDayNumber(number)).toBe(iso);
      expect(dayNumber(dateParts(iso))).toBe(number);
    }),
    { numRuns: 2000 },
  );
});
