import { expect, test } from "vitest";
import { coinsOf } from "./coins";

test("the worked example: 80 of the credit, 19 of interest, 1 of insurance", () => {
  expect(coinsOf({ credit: 3_000_000, interest: 724_749, insurance: 30_053, fee: 0 })).toEqual([
    { kind: "credit", coins: 80 },
    { kind: "interest", coins: 19 },
    { kind: "insurance", coins: 1 },
  ]);
});

test.each([
  [{ credit: 1, interest: 1, insurance: 1, fee: 0 }],
  [{ credit: 999_999, interest: 1, insurance: 0, fee: 0 }],
  [{ credit: 333, interest: 333, insurance: 333, fee: 1 }],
])("there are always a hundred coins", (cents) => {
  expect(coinsOf(cents).reduce((sum, part) => sum + part.coins, 0)).toBe(100);
});
