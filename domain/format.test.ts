import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./date";
import { formatBasisPoints, formatCount, formatDate, formatDateTime, formatRate, formatTime } from "./format";

describe("dates", () => {
  test.each([
    ["2026-08-04", "04/08/2026"],
    ["2028-02-29", "29/02/2028"],
    ["0999-12-31", "31/12/0999"],
  ])("%s is written %s", (date, written) => {
    expect(formatDate(date)).toBe(written);
  });

  test.each(["2026-02-29", "04/08/2026", "", "2026-8-4", "2026-08-04T00:00:00Z"])("%j is no date", (text) => {
    expect(() => formatDate(text)).toThrow(RangeError);
  });

  test("can be read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays("1990-01-01", days);
        expect(formatDate(date).split("/").reverse().join("-")).toBe(date);
      }),
    );
  });
});

describe("hours, in Lima", () => {
  test.each([
    ["2026-08-04T15:07:00Z", "04/08/2026, 10:07\u00a0a.\u00a0m."],
    ["2026-08-04T05:00:00Z", "04/08/2026, 12:00\u00a0a.\u00a0m."],
    ["2026-08-04T04:59:59Z", "03/08/2026, 11:59\u00a0p.\u00a0m."],
    ["2026-08-04T17:00:00Z", "04/08/2026, 12:00\u00a0p.\u00a0m."],
    ["2026-08-04T18:05:00Z", "04/08/2026, 1:05\u00a0p.\u00a0m."],
    ["2027-01-01T02:30:00Z", "31/12/2026, 9:30\u00a0p.\u00a0m."],
  ])("%s is written %s", (instant, written) => {
    expect(formatDateTime(new Date(instant))).toBe(written);
    expect(formatTime(new Date(instant))).toBe(written.slice(12));
  });

  test("an invalid instant is refused", () => {
    expect(() => formatDateTime(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("counts", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [999, "999"],
    [1234, "1,234"],
    [87_334, "87,334"],
    [1_000_000, "1,000,000"],
    [-1234, "-1,234"],
    [Number.MAX_SAFE_INTEGER, "9,007,199,254,740,991"],
  ])("%d is written %s", (count, written) => {
    expect(formatCount(count)).toBe(written);
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%d is no count", (count) => {
    expect(() => formatCount(count)).toThrow(RangeError);
  });

  test("agrees with American grouping", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (count) => formatCount(count) === (count + 0).toLocaleString("en-US")));
  });
});

describe("percentages", () => {
  test.each([
    [3219, "32.19%"],
    [0, "0.00%"],
    [5, "0.05%"],
    [100, "1.00%"],
    [10_000, "100.00%"],
    [1_234_567, "12,345.67%"],
    [-25, "-0.25%"],
  ])("%d basis points are %s", (basisPoints, written) => {
    expect(formatBasisPoints(basisPoints)).toBe(written);
  });

  test.each([
    ["0.32191234", 2, "32.19%"],
    ["0.321950", 2, "32.20%"],
    ["0.321949999999999", 2, "32.19%"],
    ["0.99999", 2, "100.00%"],
    ["1", 2, "100.00%"],
    ["0", 2, "0.00%"],
    ["-0.00001", 2, "0.00%"],
    ["-0.0125", 2, "-1.25%"],
    ["0.005", 0, "1%"],
    ["0.32", 0, "32%"],
    ["0.12345678", 4, "12.3457%"],
    ["1.005", 1, "100.5%"],
    ["12.5", 2, "1,250.00%"],
  ])("%s with %d decimals is %s", (fraction, decimals, written) => {
    expect(formatRate(fraction, decimals)).toBe(written);
  });

  test.each(["", "32,19", "32.19%", "1e-2", ".5", "5.", "NaN", "--1"])("%j is no fraction", (text) => {
    expect(() => formatRate(text)).toThrow(RangeError);
  });

  test("basis points and fractions agree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (basisPoints) => {
        const digits = String(basisPoints).padStart(5, "0");
        expect(formatRate(`${digits.slice(0, -4)}.${digits.slice(-4)}`)).toBe(formatBasisPoints(basisPoints));
      }),
    );
  });

  test.each([0.5, Number.NaN])("%d are no basis points", (basisPoints) => {
    expect(() => formatBasisPoints(basisPoints)).toThrow(RangeError);
  });
});
