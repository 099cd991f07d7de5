import { describe, expect, test } from "vitest";
import { type Calendar, dueDates, fallsOn, instalmentsPerYear } from "./calendar";

const on = (calendar: Calendar, disbursedOn: string, count: number) =>
  dueDates(calendar, disbursedOn, count).map((due) => due.on);

describe("due dates", () => {
  test("every n days", () => {
    expect(dueDates({ kind: "every_n_days", days: 45 }, "2027-01-31", 2)).toEqual([
      { on: "2027-03-17", days: 45 },
      { on: "2027-05-01", days: 45 },
    ]);
  });

  test("day 31 falls on the last day of shorter months and comes back", () => {
    const dues = dueDates({ kind: "fixed_day", day: 31 }, "2026-12-31", 5);
    expect(dues.map((due) => due.on)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]);
    expect(dues.map((due) => due.days)).toEqual([31, 28, 31, 30, 31]);
  });

  test("February has 29 days in leap years only", () => {
    expect(on({ kind: "fixed_day", day: 30 }, "2028-01-05", 2)).toEqual(["2028-02-29", "2028-03-30"]);
    expect(on({ kind: "fixed_day", day: 29 }, "2100-01-05", 1)).toEqual(["2100-02-28"]);
    expect(on({ kind: "fixed_day", day: 29 }, "2000-01-05", 1)).toEqual(["2000-02-29"]);
  });

  test("the first due date is in the month after, however near or far", () => {
    expect(dueDates({ kind: "fixed_day", day: 1 }, "2026-12-31", 1)).toEqual([{ on: "2027-01-01", days: 1 }]);
    expect(dueDates({ kind: "fixed_day", day: 31 }, "2026-12-01", 1)).toEqual([{ on: "2027-01-31", days: 61 }]);
  });

  test("an explicit first due date, even in the month of disbursement", () => {
    expect(on({ kind: "fixed_day", day: 31, firstDueOn: "2027-02-28" }, "2026-12-18", 2)).toEqual([
      "2027-02-28",
      "2027-03-31",
    ]);
    expect(on({ kind: "fixed_day", day: 20, firstDueOn: "2026-12-20" }, "2026-12-18", 1)).toEqual(["2026-12-20"]);
  });

  test("bimonthly and quarterly", () => {
    expect(on({ kind: "fixed_day", day: 31, everyMonths: 2 }, "2026-12-10", 3)).toEqual([
      "2027-02-28",
      "2027-04-30",
      "2027-06-30",
    ]);
    expect(on({ kind: "fixed_day", day: 5, everyMonths: 3 }, "2026-11-10", 2)).toEqual(["2027-02-05", "2027-05-05"]);
  });

  test("seasonal: only in the chosen months, over years", () => {
    const dues = dueDates({ kind: "seasonal", day: 15, months: [11, 5, 8] }, "2026-12-10", 4);
    expect(dues.map((due) => due.on)).toEqual(["2027-05-15", "2027-08-15", "2027-11-15", "2028-05-15"]);
    expect(dues.map((due) => due.days)).toEqual([156, 92, 92, 182]);
    expect(on({ kind: "seasonal", day: 15, months: [12] }, "2026-12-10", 1)).toEqual(["2027-12-15"]);
  });
});

test.each<[string, Calendar]>([
  ["no days", { kind: "every_n_days", days: 0 }],
  ["day 32", { kind: "fixed_day", day: 32 }],
  ["the day of disbursement", { kind: "fixed_day", day: 10, firstDueOn: "2026-12-10" }],
  ["another day", { kind: "fixed_day", day: 15, firstDueOn: "2027-01-16" }],
  ["a month's end that is not the day", { kind: "fixed_day", day: 15, firstDueOn: "2027-01-31" }],
  ["no months", { kind: "seasonal", day: 15, months: [] }],
  ["month 13", { kind: "seasonal", day: 15, months: [13] }],
  ["a month twice", { kind: "seasonal", day: 15, months: [5, 5] }],
  ["a first month not chosen", { kind: "seasonal", day: 15, months: [5], firstDueOn: "2027-06-15" }],
])("refused: %s", (_, calendar) => {
  expect(() => dueDates(calendar, "2026-12-10", 3)).toThrow(RangeError);
});

test("falls on the day or on the end of a shorter month", () => {
  expect(fallsOn("2027-02-28", 31)).toBe(true);
  expect(fallsOn("2028-02-28", 31)).toBe(false);
  expect(fallsOn("2027-04-30", 31)).toBe(true);
  expect(fallsOn("2027-03-30", 31)).toBe(false);
});

test("instalments per year", () => {
  const year = (calendar: Calendar) => instalmentsPerYear(calendar);
  expect(year({ kind: "every_n_days", days: 45 })).toEqual({ over: 360, under: 45 });
  expect(year({ kind: "fixed_day", day: 1 })).toEqual({ over: 12, under: 1 });
  expect(year({ kind: "fixed_day", day: 1, everyMonths: 3 })).toEqual({ over: 12, under: 3 });
  expect(year({ kind: "seasonal", day: 1, months: [5, 8] })).toEqual({ over: 2, under: 1 });
});
