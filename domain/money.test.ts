import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BeyondMoney,
  centsFromDecimal,
  decimalFromCents,
  formatMoney,
  formatPlainMoney,
  formatSoles,
  parseMoney,
  safeCents,
} from "./money";

describe("amounts as they are typed", () => {
  test.each([
    ["60,000.00", 6_000_000],
    ["60000", 6_000_000],
    ["S/ 1 500.50", 150_050],
    ["S/1,500", 150_000],
    ["S/. 1,500.5", 150_050],
    ["s/ 20", 2000],
    ["1500.5", 150_050],
    ["1'500,000.00", 150_000_000],
    ["1,234,567.89", 123_456_789],
    ["\u00a0S/\u00a01\u202f500.05 ", 150_005],
    ["0", 0],
    ["0.07", 7],
    ["007", 700],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("%s", (typed, cents) => {
    expect(parseMoney(typed)).toBe(cents);
  });

  test.each([
    "1.500,50",
    "60,00",
    "1,50",
    "1.500",
    "1.500.000",
    "12,34,567",
    "1,5000",
    "1 50",
    "1,500 000",
    "",
    " ",
    "S/",
    ".50",
    "50.",
    "-5",
    "+5",
    "1e3",
    "0x10",
    "١٢",
    "5 soles",
    "S/ S/ 5",
    "US$ 5",
    "90071992547409.92",
    "9".repeat(400),
  ])("refused: %s", (typed) => {
    expect(parseMoney(typed)).toBeNull();
  });

  test("dollars take their own symbol only", () => {
    expect(parseMoney("US$ 1,234.50", "USD")).toBe(123_450);
    expect(parseMoney("$5", "USD")).toBe(500);
    expect(parseMoney("S/ 5", "USD")).toBeNull();
  });

  test("what is shown can be typed again", () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (cents) => {
        expect(parseMoney(formatSoles(cents))).toBe(cents);
        expect(parseMoney(formatMoney(cents, "USD"), "USD")).toBe(cents);
      }),
    );
  });
});

test("amounts as they are shown", () => {
  expect(formatSoles(123_456)).toBe("S/\u00a01,234.56");
  expect(formatMoney(123_450, "USD")).toBe("US$\u00a01,234.50");
  expect(formatSoles(-5)).toBe("-S/\u00a00.05");
  expect(formatSoles(-0)).toBe("S/\u00a00.00");
  expect(formatPlainMoney(0)).toBe("0.00");
  expect(formatPlainMoney(99_999)).toBe("999.99");
  expect(formatPlainMoney(100_000)).toBe("1,000.00");
  expect(formatPlainMoney(-123_456_789)).toBe("-1,234,567.89");
});

test("decimal strings", () => {
  expect(centsFromDecimal("60000.00")).toBe(6_000_000);
  expect(centsFromDecimal("60000.5")).toBe(6_000_050);
  expect(centsFromDecimal("-0.05")).toBe(-5);
  expect(Object.is(centsFromDecimal("-0.00"), 0)).toBe(true);
  expect(decimalFromCents(-15_724)).toBe("-157.24");
  for (const wrong of ["", "1,000.00", "1.234", "1.", ".5", "1e2", "NaN"]) {
    expect(() => centsFromDecimal(wrong)).toThrow(RangeError);
  }
  expect(() => centsFromDecimal("90071992547409.92")).toThrow(BeyondMoney);
  fc.assert(
    fc.property(fc.maxSafeInteger(), (cents) => {
      expect(centsFromDecimal(decimalFromCents(cents))).toBe(cents === 0 ? 0 : cents);
    }),
  );
});

test("what is no whole céntimo is a programmer's error", () => {
  expect(() => safeCents(0.5, "an amount")).toThrow(RangeError);
  expect(() => formatSoles(Number.NaN)).toThrow(RangeError);
});
