import { describe, expect, test } from "vitest";
import { BeyondMoney } from "../money";
import { effectiveRate } from "./period";
import { exactSchedule, schedule, type Terms } from "./schedule";
import { tcea } from "./tcea";
import { decimalLoan } from "./testing/decimal-loan";

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

describe("exact halves of a céntimo are rounded up", () => {
  // (1.21)^(180/360) - 1 is exactly a tenth: 5 céntimos of balance earn half a céntimo.
  const half: Terms = { ...terms, annualEffectiveRate: "0.21", calendar: { kind: "every_n_days", days: 180 } };

  test("of interest", () => {
    expect(schedule({ ...half, amountCents: 5, instalments: 1 }).rows[0]?.interestCents).toBe(1);
    expect(schedule({ ...half, amountCents: 1005, instalments: 1 }).rows[0]?.interestCents).toBe(101);
  });

  test("of the level: 105 céntimos over 210/121 are exactly 60.5", () => {
    expect(schedule({ ...half, amountCents: 105, instalments: 2 }).levelInstalmentCents).toBe(61);
    expect(schedule({ ...terms, amountCents: 5, annualEffectiveRate: "0", instalments: 2 }).levelInstalmentCents).toBe(
      3,
    );
  });

  test("of the insurance", () => {
    const creditLifeInsurance = { monthlyRate: "0.001", mode: "on_top" } as const;
    const insured = { ...terms, amountCents: 500, creditLifeInsurance };
    expect(schedule(insured).rows[0]?.insuranceCents).toBe(1);
    expect(schedule({ ...insured, amountCents: 499 }).rows[0]?.insuranceCents).toBe(0);
  });

  test("of roots that are exact at every day count", () => {
    // 1.01^12 - 1: each 30 days are exactly one per cent.
    const rate = "0.126825030131969720661201";
    expect(effectiveRate(rate, 30)).toBe((1n << 192n) / 100n + 1n);
    expect(
      schedule({ ...terms, annualEffectiveRate: rate, amountCents: 50, instalments: 1 }).rows[0]?.interestCents,
    ).toBe(1);
  });
});

test("a long first period makes principal negative and the level stays", () => {
  const late: Terms = {
    ...terms,
    annualEffectiveRate: "0.90",
    instalments: 24,
    calendar: { kind: "fixed_day", day: 15, firstDueOn: "2027-12-15" },
  };
  const { rows, levelInstalmentCents } = schedule(late);
  expect(rows[0]?.principalCents).toBeLessThan(0);
  expect(rows[0]?.instalmentCents).toBe(levelInstalmentCents);
  expect(rows.at(-1)?.closingCents).toBe(0);
  expect(decimalLoan(late).level).toBe(String(levelInstalmentCents));
});

test("a balance paid too early turns the last instalment negative: the parts still add up", () => {
  const { rows, totals } = schedule({ ...terms, amountCents: 7, annualEffectiveRate: "0" });
  expect(rows.map((row) => row.instalmentCents)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -4]);
  expect(totals).toMatchObject({ paidCents: 7, itfCents: 0 });
});

describe("the extremes of the public limits", () => {
  test("the dearest loan with equal periods", () => {
    const dearest: Terms = {
      ...terms,
      amountCents: 10_000_000_000,
      annualEffectiveRate: "10",
      instalments: 360,
      calendar: { kind: "every_n_days", days: 366 },
    };
    const computed = schedule(dearest);
    expect(computed.rows.at(-1)?.closingCents).toBe(0);
    expect(Number(tcea(dearest, computed).days360)).toBeCloseTo(10, 6);
  });

  test("a net amount of one céntimo still has a cost", () => {
    const withheld: Terms = { ...terms, upfrontChargesCents: terms.amountCents - 1 };
    const cost = tcea(withheld, schedule(withheld));
    expect(cost.annex1.length).toBeGreaterThan(40);
    expect(cost.annex1).toMatch(/^\d+\.\d{8}$/);
  });

  test("a negative last instalment leaves a cost to be found near the rate or above it", () => {
    const calendar = { kind: "fixed_day", day: 11 } as const;
    const embedded = { monthlyRate: "0.05838", mode: "embedded" } as const;
    const cheap: Terms = { ...terms, calendar, amountCents: 100, instalments: 286, feePerInstalmentCents: 467 };
    const odd: Terms = { ...cheap, annualEffectiveRate: "1.267", creditLifeInsurance: embedded };
    expect(Number(tcea(odd, schedule(odd)).days360)).toBeGreaterThan(1.267);
    const free: Terms = { ...odd, annualEffectiveRate: "0" };
    expect(Number(tcea(free, schedule(free)).days360)).toBeGreaterThan(0);
  });

  test("more than exact amounts hold is refused, not guessed", () => {
    const grace = { kind: "total", instalments: 359 } as const;
    const growing: Terms = { ...terms, annualEffectiveRate: "10", instalments: 360, grace };
    expect(() => schedule(growing)).toThrow(BeyondMoney);
    const calendar = { kind: "fixed_day", day: 1, firstDueOn: "2100-12-01" } as const;
    expect(() => schedule({ ...terms, annualEffectiveRate: "10", disbursedOn: "2000-01-01", calendar })).toThrow(
      BeyondMoney,
    );
  });
});

const monthly = { kind: "fixed_day", day: 15 } as const;
const yearly = { kind: "every_n_days", days: 366 } as const;
const late = { kind: "fixed_day", day: 31, firstDueOn: "2100-12-31" } as const;
const long = { kind: "total", instalments: 20 } as const;

// At these rates half a céntimo of rounding, or a balance in grace, outgrows safe integers and 192 bits by far.
test.each<[string, Partial<Terms>, number]>([
  ["rounding that explodes", { annualEffectiveRate: "9.87", instalments: 240, calendar: monthly }, 160],
  ["years of grace", { annualEffectiveRate: "9.87", instalments: 30, calendar: yearly, grace: long }, 160],
  ["a first period of decades", { annualEffectiveRate: "1", instalments: 3, calendar: late }, 200],
])("exact beyond safe integers: %s", (_, change, digits) => {
  const huge: Terms = { ...terms, amountCents: 9_876_543_211, ...change };
  const computed = exactSchedule(huge);
  const rows = computed.rows.map((row) => ({
    interest: String(row.interestCents),
    principal: String(row.principalCents),
    insurance: String(row.insuranceCents),
    instalment: String(row.instalmentCents),
    closing: String(row.closingCents),
  }));
  expect({ level: String(computed.levelInstalmentCents), rows }).toEqual(decimalLoan(huge, digits));
  expect(() => schedule(huge)).toThrow(BeyondMoney);
});

test("rounding that grew into a last instalment below zero leaves the cost beside the rate", () => {
  const calendar = { kind: "fixed_day", day: 8 } as const;
  const odd = { ...terms, amountCents: 24_193, annualEffectiveRate: "1.6", instalments: 307, calendar } as const;
  const computed = exactSchedule({ ...odd, disbursedOn: "2041-10-21" });
  expect(computed.rows.at(-1)?.instalmentCents).toBe(-140_210_793_789n);
  // The short first period is a whole one for Annex 1.
  expect(tcea({ ...odd, disbursedOn: "2041-10-21" }, computed)).toEqual({
    annex1: "1.55322806",
    days360: "1.59989430",
  });
});

test("a year of 366 days, a quarter and a season cost their TCEA", () => {
  const yearly: Terms = { ...terms, instalments: 3, calendar: { kind: "fixed_day", day: 15, everyMonths: 12 } };
  expect(Number(tcea(yearly, schedule(yearly)).days360)).toBeCloseTo(0.36, 6);
  const quarterly: Terms = { ...terms, calendar: { kind: "fixed_day", day: 15, everyMonths: 3 } };
  expect(Number(tcea(quarterly, schedule(quarterly)).annex1)).toBeGreaterThan(0.36);
  const season: Terms = { ...terms, calendar: { kind: "seasonal", day: 15, months: [5, 6, 7, 8] } };
  expect(Number(tcea(season, schedule(season)).days360)).toBeCloseTo(0.36, 5);
});

test.each<[string, Partial<Terms>]>([
  ["no amount", { amountCents: 0 }],
  ["a broken amount", { amountCents: 0.5 }],
  ["a negative fee", { feePerInstalmentCents: -1 }],
  ["charges of the whole amount", { upfrontChargesCents: 1_000_000 }],
  ["grace to the end", { grace: { kind: "partial", instalments: 12 } }],
  ["grace of no kind", { grace: { kind: "none", instalments: 1 } }],
  ["no instalments", { instalments: 0 }],
  ["a negative rate", { annualEffectiveRate: "-0.1" }],
  ["a date that does not exist", { disbursedOn: "2027-02-29" }],
])("a programmer's error throws: %s", (_, wrong) => {
  expect(() => schedule({ ...terms, ...wrong })).toThrow(RangeError);
});
