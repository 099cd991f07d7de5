import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../date";
import { addBusinessDays, businessDaysBetween, isBusinessDay, weekday } from "./business-days";
import { holidays } from "./holidays";

const none: ReadonlySet<string> = new Set();
const anyDate = fc.integer({ min: -30_000, max: 30_000 }).map((days) => addDays("2026-01-01", days));
const holidaysNear = fc
  .uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 20 })
  .map((days) => new Set(days.map((day) => addDays("2026-07-15", day))));
const near = fc.integer({ min: -40, max: 40 }).map((days) => addDays("2026-07-15", days));

test.each([
  ["1970-01-01", 4],
  ["1969-12-28", 0],
  ["2026-11-23", 1],
  ["2000-02-29", 2],
  ["2027-02-27", 6],
])("%s falls on day %d of the week", (date, day) => {
  expect(weekday(date)).toBe(day);
});

test("weekdays agree with the platform", () => {
  fc.assert(fc.property(anyDate, (date) => weekday(date) === new Date(`${date}T00:00:00Z`).getUTCDay()));
});

describe("addBusinessDays", () => {
  test.each([
    ["2026-08-04", 1, "2026-08-05"],
    ["2026-08-05", 1, "2026-08-07"], // 6 August, battle of Junín
    ["2026-07-27", 1, "2026-07-30"], // 28 and 29 July
    ["2026-04-01", 1, "2026-04-06"], // Maundy Thursday, Good Friday, weekend
    ["2026-08-07", 1, "2026-08-10"],
    ["2026-08-08", 1, "2026-08-10"],
    ["2026-12-07", 1, "2026-12-10"], // 8 and 9 December
    ["2026-12-31", 1, "2027-01-04"],
    ["2026-08-08", 0, "2026-08-08"],
    ["2026-08-10", -1, "2026-08-07"],
    ["2026-07-30", -1, "2026-07-27"],
    ["2026-08-03", 10, "2026-08-18"],
  ])("%s and %d business days is %s", (date, count, expected) => {
    expect(addBusinessDays(date, count, holidays)).toBe(expected);
  });

  test("five business days are a week where nothing is celebrated", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 50 }), (date, weeks) => {
        fc.pre(isBusinessDay(date, none));
        expect(addBusinessDays(date, weeks * 5, none)).toBe(addDays(date, weeks * 7));
      }),
    );
  });

  test("ends on a business day, and undone gives back the count", () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -60, max: 60 }), holidaysNear, (date, count, off) => {
        const end = addBusinessDays(date, count, off);
        expect(count === 0 || isBusinessDay(end, off)).toBe(true);
        expect(businessDaysBetween(date, end, off)).toBe(count);
      }),
    );
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d days", (count) => {
    expect(() => addBusinessDays("2026-08-04", count, none)).toThrow(RangeError);
  });

  test("refuses a day that does not exist", () => {
    expect(() => addBusinessDays("2026-02-30", 1, none)).toThrow(RangeError);
  });
});

describe("businessDaysBetween", () => {
  test.each([
    ["2026-08-03", "2026-08-03", 0],
    ["2026-08-03", "2026-08-07", 3],
    ["2026-08-07", "2026-08-09", 0],
    ["2026-08-07", "2026-08-03", -3],
    ["2026-01-01", "2026-12-31", 248],
  ])("from %s to %s there are %d", (from, to, count) => {
    expect(businessDaysBetween(from, to, holidays)).toBe(count);
  });

  test("counts what a plain walk over the days counts", () => {
    fc.assert(
      fc.property(near, near, holidaysNear, (a, b, off) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        let walked = 0;
        for (let day = from; day < to; ) {
          day = addDays(day, 1);
          if (isBusinessDay(day, off)) walked += 1;
        }
        expect(businessDaysBetween(from, to, off)).toBe(walked);
      }),
    );
  });
});
