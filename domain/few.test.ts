import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewest, rounded, roundedPercent, shownBesideTotal } from "./few";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("totals of a few", () => {
  it.each([
    [
      [12, 9, 3],
      [true, false, false],
    ],
    [[12, 2, 2], [true, true, true].map((_, index) => index === -1)],
    [
      [12, 3, 4],
      [true, false, false],
    ],
    [[3], [false]],
    [
      [0, 8],
      [true, true],
    ],
    [
      [0, 8, 4],
      [true, false, false],
    ],
  ])("of %j shows %j", (counts, shown) => {
    expect(shownBesideTotal(counts)).toEqual(shown);
  });

  it("never lets the total count fewer than five by difference", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), (counts) => {
        const shown = shownBesideTotal(counts);
        const hidden = counts.filter((_, index) => !shown[index]);
        for (const [index, count] of counts.entries())
          if (count > 0 && count < fewest) expect(shown[index]).toBe(false);
        // The total is shown only when it has five itself; then what is left is five or more, of two or more cells.
        if (sum(counts) >= fewest && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum(hidden)).toBeGreaterThanOrEqual(fewest);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves more than one possible answer to every difference of two rounded totals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 1, max: 4 }), (part, few) => {
        const [whole, shown] = [rounded(part + few), rounded(part)];
        const answers = [1, 2, 3, 4].filter((guess) => {
          const parts = Array.from({ length: 5 }, (_, step) => shown - 2 + step).filter((one) => one >= fewest);
          return parts.some((one) => rounded(one) === shown && rounded(one + guess) === whole);
        });
        expect(answers).toContain(few);
        expect(answers.length).toBeGreaterThan(1);
      }),
    );
  });

  it("rounds a share so that it does not count", () => {
    expect(roundedPercent(7, 11)).toBe(65);
    expect(rounded(7)).toBe(5);
    expect(rounded(8)).toBe(10);
  });
});
