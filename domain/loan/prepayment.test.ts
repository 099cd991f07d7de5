import { describe, expect, test } from "vitest";
import { addDays } from "../date";
import { effectiveFromNominal, lateCost } from "./moratory";
import { kindOfPayment, payOff, prepay } from "./prepayment";
import { schedule, type Terms } from "./schedule";

// Vector V1 of the reference: S/ 10,000 at 36 % in 12 instalments of 30 days.
const terms: Terms = {
  currency: "PEN",
  amountCents: 1_000_000,
  annualEffectiveRate: "0.36",
  instalments: 12,
  disbursedOn: "2026-12-15",
  calendar: { kind: "every_n_days", days: 30 },
  grace: { kind: "none", instalments: 0 },
  creditLifeInsurance: null,
  feePerInstalmentCents: 0,
  upfrontChargesCents: 0,
};
const computed = schedule(terms);
const day = (days: number) => addDays(terms.disbursedOn, days);

describe("S/ 3,000 prepaid after instalment 6", () => {
  const payment = { on: day(180), paidCents: 300_000 };

  test("with the term kept", () => {
    const after = prepay(terms, computed, { ...payment, choice: "keep_term" });
    expect(after).toMatchObject({ capitalCents: 300_000, balanceCents: 238_358, levelInstalmentCents: 43_412 });
    expect(after.rows.map((row) => row.number)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(after.rows.at(-1)).toMatchObject({ instalmentCents: 43_413, closingCents: 0, dueOn: day(360) });
    expect(after.totals).toMatchObject({ interestCents: 22_115, itfCents: 0 });
  });

  test("with the instalment kept", () => {
    const after = prepay(terms, computed, { ...payment, choice: "keep_instalment" });
    expect(after.rows.map((row) => row.instalmentCents)).toEqual([98_052, 98_052, 53_599]);
    expect(after.rows.at(-1)).toMatchObject({ dueOn: day(270), closingCents: 0 });
    expect(after.totals.interestCents).toBe(11_345);
  });
});

test("a prepayment between due dates first pays what has accrued", () => {
  const after = prepay(terms, computed, { on: day(195), paidCents: 306_942, choice: "keep_term" });
  expect(after).toMatchObject({ interestCents: 6942, capitalCents: 300_000, balanceCents: 238_358 });
  expect(after.rows[0]).toMatchObject({ number: 7, days: 15, dueOn: day(210) });
  expect(after.rows.at(-1)?.closingCents).toBe(0);
});

test("a prepayment within grace keeps the grace that is left", () => {
  const graced: Terms = { ...terms, grace: { kind: "partial", instalments: 3 } };
  for (const choice of ["keep_term", "keep_instalment"] as const) {
    const after = prepay(graced, schedule(graced), { on: day(30), paidCents: 500_000, choice });
    expect(after.rows.slice(0, 3).map((row) => row.principalCents === 0)).toEqual([true, true, false]);
    expect(after.rows.at(-1)?.closingCents).toBe(0);
  }
});

test("with embedded insurance the instalment kept holds it", () => {
  const insured: Terms = { ...terms, creditLifeInsurance: { monthlyRate: "0.0009", mode: "embedded" } };
  const before = schedule(insured);
  const after = prepay(insured, before, { on: day(180), paidCents: 300_000, choice: "keep_instalment" });
  expect(after.rows[0]?.instalmentCents).toBe(before.levelInstalmentCents);
  expect(after.rows.at(-1)?.closingCents).toBe(0);
});

test("pay-off on day 195", () => {
  expect(payOff(terms, computed, day(195))).toEqual({
    paidInstalments: 6,
    balanceCents: 538_358,
    interestCents: 6942,
    insuranceCents: 0,
    totalCents: 545_300,
  });
  expect(payOff(terms, computed, terms.disbursedOn).totalCents).toBe(1_000_000);
});

test("insurance accrues to the day of the pay-off", () => {
  const insured: Terms = { ...terms, creditLifeInsurance: { monthlyRate: "0.0009", mode: "on_top" } };
  expect(payOff(insured, schedule(insured), day(15)).insuranceCents).toBe(450);
});

test("programmer's errors", () => {
  const wrong = (on: string, paidCents: number) => () =>
    prepay(terms, computed, { on, paidCents, choice: "keep_term" });
  expect(wrong(day(195), 6942)).toThrow(RangeError);
  expect(wrong(day(180), 538_358)).toThrow(RangeError);
  expect(wrong(day(180), 0.5)).toThrow(RangeError);
  expect(() => payOff(terms, computed, day(-1))).toThrow(RangeError);
  expect(() => payOff(terms, computed, day(360))).toThrow(RangeError);
});

test("more than two instalments are a prepayment, two are instalments ahead", () => {
  expect(kindOfPayment(196_104, 98_052, "2027-06-13")).toBe("instalments_ahead");
  expect(kindOfPayment(196_105, 98_052, "2027-06-13")).toBe("prepayment");
});

describe("paid late", () => {
  const rates = { annualEffectiveRate: "0.36", annualMoratoryRate: "0.15" };

  test("instalment 7 of V1, 20 days late", () => {
    expect(lateCost(84_079, rates, 20)).toEqual({ compensatoryCents: 1449, moratoryCents: 655, totalCents: 2104 });
  });

  test("on the day nothing", () => {
    expect(lateCost(84_079, rates, 0).totalCents).toBe(0);
    expect(() => lateCost(84_079, rates, -1)).toThrow(RangeError);
  });

  test("nominal tariffs of 15.25 % and 13.49 % are 0.15 of the caps of their time", () => {
    // Published with two decimals, the second one cut short.
    expect(Number(effectiveFromNominal("0.1525"))).toBeCloseTo(0.15 * 1.0983, 3);
    expect(Number(effectiveFromNominal("0.1349"))).toBeCloseTo(0.15 * 0.9632, 3);
    expect(effectiveFromNominal("0")).toBe("0.00000000");
  });
});
