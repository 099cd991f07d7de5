import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupCode, packCode, plainAlphabet, readCode, unpackCode } from "./plain-code";

describe("codes copied from paper", () => {
  test("no two characters are mistaken for each other", () => {
    expect(plainAlphabet).toHaveLength(32);
    expect(plainAlphabet).not.toMatch(/[ILOU]/);
  });

  test.each([
    ["7K4M-9XQ2", "7K4M9XQ2"],
    [" 7k4m 9xq2 ", "7K4M9XQ2"],
    ["7K4M–9XQ2.", "7K4M9XQ2"],
    ["OIlo-1234", "01101234"],
  ])("%s is read", (typed, code) => expect(readCode(typed, 8)).toBe(code));

  test.each(["", "7K4M-9XQ", "7K4M-9XQ22", "7K4M-9XQU", "7K4M-9XQ'", "ñ".repeat(8), " ".repeat(5000), "７K4M9XQ2"])(
    "%s is no code",
    (typed) => expect(readCode(typed, 8)).toBeNull(),
  );

  test("groups of four", () => expect(groupCode("0123456789AB")).toBe("0123-4567-89AB"));
});

describe("packed numbers", () => {
  const widths = [15, 34, 9, 15, 7];
  const values = fc.tuple(...widths.map((bits) => fc.integer({ min: 0, max: 2 ** bits - 1 })));

  test("come back as they went in", () => {
    fc.assert(
      fc.property(values, (given) => {
        const code = packCode(given.map((value, index) => ({ value, bits: widths[index] ?? 0 })));
        expect(code).toHaveLength(16);
        expect(unpackCode(code, widths)).toEqual(given);
      }),
    );
  });

  test("bits to spare must be zero", () => {
    expect(packCode([{ value: 1, bits: 1 }])).toBe("G");
    expect(unpackCode("G", [1])).toEqual([1]);
    expect(unpackCode("H", [1])).toBeNull();
  });

  test("what does not fit is refused", () => {
    expect(() => packCode([{ value: 32, bits: 5 }])).toThrow(RangeError);
    expect(() => packCode([{ value: -1, bits: 5 }])).toThrow(RangeError);
    expect(unpackCode("0", widths)).toBeNull();
    expect(unpackCode("U", [5])).toBeNull();
  });
});
