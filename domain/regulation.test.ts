import { expect, test } from "vitest";
import {
  compensatoryCaps,
  creditTypeThresholds,
  type Dated,
  debtorBands,
  inForce,
  itfRules,
  moratoryCapShares,
  taxUnitCents,
  valueInForce,
} from "./regulation";

test("the first and the last day of an entry are in force, the day after is not", () => {
  const entries: Dated<number>[] = [
    { value: 1, validFrom: "2026-01-01", validTo: "2026-06-30", source: "a" },
    { value: 2, validFrom: "2026-07-01", validTo: null, source: "b" },
  ];
  expect(inForce(entries, "2025-12-31")).toBeNull();
  expect(inForce(entries, "2026-01-01")?.value).toBe(1);
  expect(inForce(entries, "2026-06-30")?.value).toBe(1);
  expect(inForce(entries, "2026-07-01")?.value).toBe(2);
  expect(() => valueInForce(entries, "2025-12-31")).toThrow(RangeError);
});

test("of two entries in force the later one counts", () => {
  const entries: Dated<number>[] = [
    { value: 2, validFrom: "2026-03-01", validTo: null, source: "b" },
    { value: 1, validFrom: "2026-01-01", validTo: null, source: "a" },
  ];
  expect(valueInForce(entries, "2026-04-01")).toBe(2);
  expect(valueInForce(entries, "2026-02-01")).toBe(1);
});

test("the numbers known in November 2026", () => {
  const on = "2026-11-23";
  expect(valueInForce(taxUnitCents, on)).toBe(550_000);
  expect(valueInForce(itfRules, on)).toEqual({ rate: "0.00005", stepCents: 5 });
  expect(valueInForce(moratoryCapShares, on)).toBe("0.15");
  expect(valueInForce(creditTypeThresholds, on).smallDebtCents).toBe(2_000_000);
  expect(valueInForce(debtorBands, on).retail.doubtful).toBe(120);
  expect(() => valueInForce(taxUnitCents, "2027-01-01")).toThrow(RangeError);
});

test("every entry has a source, a right period and no overlap in its currency", () => {
  for (const cap of compensatoryCaps) {
    expect(cap.source).not.toBe("");
    expect(cap.validTo === null || cap.validFrom < cap.validTo).toBe(true);
    const others = compensatoryCaps.filter((other) => other !== cap && other.currency === cap.currency);
    expect(others.some((other) => other.validFrom <= cap.validFrom && cap.validFrom <= (other.validTo ?? "9"))).toBe(
      false,
    );
  }
});
