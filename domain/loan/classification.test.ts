import { expect, test } from "vitest";
import type { CreditType } from "../regulation";
import { type Borrower, creditType, debtorClass, debtorClassCode } from "./classification";

const miner: Borrower = {
  isUnincorporated: false,
  annualSalesCents: 30_000_000,
  salesBeforeCents: null,
  belongsToLargerGroup: false,
  debtCents: 0,
};
const on = "2026-11-23";

test.each<[string, Partial<Borrower>, number, CreditType]>([
  ["S/ 20,000 is still micro", {}, 2_000_000, "micro"],
  ["a céntimo more is small", {}, 2_000_001, "small"],
  ["debt of S/ 20,000 is still micro", { debtCents: 2_000_000 }, 100_000, "micro"],
  ["a céntimo more of debt is small", { debtCents: 2_000_001 }, 100_000, "small"],
  ["debt above S/ 300,000 is no longer medium", { debtCents: 40_000_000 }, 100_000, "small"],
  ["sales of S/ 5 million are small", { annualSalesCents: 500_000_000 }, 9_000_000, "small"],
  ["a céntimo more is medium", { annualSalesCents: 500_000_001 }, 100_000, "medium"],
  ["a consortium is never micro", { isUnincorporated: true }, 100_000, "medium"],
  ["a member of a larger group is medium", { belongsToLargerGroup: true }, 100_000, "medium"],
  ["large takes two periods", { annualSalesCents: 3_000_000_000, salesBeforeCents: 100 }, 100_000, "medium"],
  ["large", { annualSalesCents: 3_000_000_000, salesBeforeCents: 2_000_000_001 }, 100_000, "large"],
  ["corporate", { annualSalesCents: 30_000_000_000, salesBeforeCents: 30_000_000_000 }, 1, "corporate"],
])("%s", (_, borrower, newLoanCents, type) => {
  expect(creditType({ ...miner, ...borrower }, newLoanCents, on)).toBe(type);
});

test("without thresholds for the date nothing is guessed", () => {
  expect(() => creditType(miner, 100, "2024-09-30")).toThrow(RangeError);
});

test.each([
  [0, "normal"],
  [8, "normal"],
  [9, "watch"],
  [30, "watch"],
  [31, "deficient"],
  [60, "deficient"],
  [61, "doubtful"],
  [120, "doubtful"],
  [121, "loss"],
])("micro and small, %i days late: %s", (daysLate, expected) => {
  expect(debtorClass({ creditType: "micro", daysLate }, on)).toBe(expected);
  expect(debtorClass({ creditType: "small", daysLate }, on)).toBe(expected);
});

test.each([
  [0, 0, "normal"],
  [60, 1, "normal"],
  [60, 2, "watch"],
  [61, 0, "deficient"],
  [120, 0, "deficient"],
  [121, 0, "doubtful"],
  [365, 0, "doubtful"],
  [366, 0, "loss"],
])("medium, %i days late, %i long delays: %s", (daysLate, longDelays, expected) => {
  expect(debtorClass({ creditType: "medium", daysLate, longDelays }, on)).toBe(expected);
});

test("codes of the regulator and a programmer's error", () => {
  expect(debtorClassCode("normal")).toBe(0);
  expect(debtorClassCode("loss")).toBe(4);
  expect(() => debtorClass({ creditType: "micro", daysLate: -1 }, on)).toThrow(RangeError);
});
