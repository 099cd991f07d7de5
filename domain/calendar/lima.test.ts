import fc from "fast-check";
import { expect, test } from "vitest";
import { limaClock, limaDate } from "./lima";

test.each([
  ["2026-08-04T15:07:00Z", "2026-08-04", 10, 7],
  ["2026-08-04T04:59:59.999Z", "2026-08-03", 23, 59],
  ["2026-08-04T05:00:00Z", "2026-08-04", 0, 0],
  ["2027-01-01T04:59:00Z", "2026-12-31", 23, 59],
  ["2028-03-01T00:00:00Z", "2028-02-29", 19, 0],
  ["2026-11-23T17:00:00Z", "2026-11-23", 12, 0],
])("%s is %s %d:%d in Lima", (instant, date, hour, minute) => {
  expect(limaClock(new Date(instant))).toEqual({ date, hour, minute });
  expect(limaDate(new Date(instant))).toBe(date);
});

test("Lima is five hours behind, all year, since it gave up summer time", () => {
  const instants = fc.date({ min: new Date("1995-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      const shifted = new Date(instant.getTime() - 5 * 3_600_000).toISOString();
      expect(limaDate(instant)).toBe(shifted.slice(0, 10));
    }),
  );
});

test("an invalid instant has no day", () => {
  expect(() => limaDate(new Date(Number.NaN))).toThrow(RangeError);
});
