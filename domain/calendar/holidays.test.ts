import { expect, test } from "vitest";
import { weekday } from "./business-days";
import { easter, holidays, holidaysKnownUntil, nationalHolidays } from "./holidays";

test.each([
  "1961-04-02",
  "2000-04-23",
  "2008-03-23",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2038-04-25",
  "2049-04-18",
])("Easter falls on %s", (sunday) => {
  expect(easter(Number(sunday.slice(0, 4)))).toBe(sunday);
});

test("Easter is a Sunday from 22 March to 25 April", () => {
  for (let year = 1900; year < 2200; year += 1) {
    const sunday = easter(year);
    expect(weekday(sunday)).toBe(0);
    expect(sunday.slice(5) >= "03-22" && sunday.slice(5) <= "04-25").toBe(true);
  }
});

test("2026 as printed in December 2025", () => {
  expect(nationalHolidays.filter(({ on }) => on.startsWith("2026")).map(({ on }) => on)).toEqual([
    "2026-01-01",
    "2026-04-02",
    "2026-04-03",
    "2026-05-01",
    "2026-06-07",
    "2026-06-29",
    "2026-07-23",
    "2026-07-28",
    "2026-07-29",
    "2026-08-06",
    "2026-08-30",
    "2026-10-08",
    "2026-11-01",
    "2026-12-08",
    "2026-12-09",
    "2026-12-25",
  ]);
});

test("2027 has the same sixteen, with Holy Week in March", () => {
  const days = nationalHolidays.filter(({ on }) => on.startsWith("2027"));
  expect(days).toHaveLength(16);
  expect(days.slice(1, 3).map(({ on }) => on)).toEqual(["2027-03-25", "2027-03-26"]);
  expect(days.every(({ verified }) => !verified)).toBe(true);
});

test("each day once, and none after the last known year", () => {
  expect(holidays.size).toBe(nationalHolidays.length);
  expect([...holidays].every((day) => day <= holidaysKnownUntil)).toBe(true);
});
