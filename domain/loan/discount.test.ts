import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BeyondMoney } from "../money";
import { instalmentsPerYear } from "./calendar";
import { exactSchedule, type Terms } from "./schedule";
import { tcea } from "./tcea";

const usual: Terms = {
  currency: "PEN",
  amountCents: 3_269_937,
  annualEffectiveRate: "0.04",
  instalments: 360,
  disbursedOn: "2027-08-01",
  calendar: { kind: "fixed_day", day: 30, firstDueOn: "2027-08-30" },
  grace: { kind: "none", instalments: 0 },
  creditLifeInsurance: null,
  feePerInstalmentCents: 0,
  upfrontChargesCents: 0,
};

const costOf = (terms: Terms) => tcea(terms, exactSchedule(terms));

// Rates longer than this would make the check slow, not the engine.
const mostDigits = 160;
const halfUnit = "0.000000005";

/** What the instalments of a loan are worth at an annual rate, discounted by periods or by days. */
function worth(terms: Terms, annualRate: Decimal, unit: "periods" | "days"): Decimal {
  const Exact = annualRate.constructor as typeof Decimal;
  const { over, under } = instalmentsPerYear(terms.calendar);
  const perUnit = unit === "days" ? new Exact(1).div(360) : new Exact(under).div(over);
  const ofUnit = annualRate.plus(1).pow(perUnit);
  let units = 0;
  let sum = new Exact(0);
  for (const row of exactSchedule(terms).rows) {
    units += unit === "days" ? row.days : 1;
    sum = sum.plus(new Exact(row.instalmentCents.toString()).div(ofUnit.pow(units)));
  }
  return sum;
}

/** The cost printed is the rounded root: half a unit of its last place below it the loan is worth more, above it less. */
function expectRoot(terms: Terms, printed: string, unit: "periods" | "days"): void {
  const Exact = Decimal.clone({ precision: 2 * printed.length + 80, toExpNeg: -9e15, toExpPos: 9e15 });
  const net = terms.amountCents - terms.upfrontChargesCents;
  const rate = new Exact(printed);
  expect(worth(terms, rate.minus(halfUnit), unit).gte(net)).toBe(true);
  expect(worth(terms, rate.plus(halfUnit), unit).lte(net)).toBe(true);
}

const dear = fc
  .record({
    amountCents: fc.integer({ min: 100, max: 1e10 }),
    rate: fc.integer({ min: 0, max: 1000 }).map((percent) => (percent / 100).toFixed(2)),
    instalments: fc.integer({ min: 1, max: 24 }),
    net: fc.integer({ min: 1, max: 500 }),
    feeCents: fc.integer({ min: 0, max: 1_000_000 }),
    year: fc.integer({ min: 2027, max: 2100 }),
    days: fc.option(fc.integer({ min: 20, max: 366 })),
    insurance: fc.constantFrom(null, "on_top" as const, "embedded" as const),
  })
  .map(
    (drawn): Terms => ({
      ...usual,
      amountCents: drawn.amountCents,
      annualEffectiveRate: drawn.rate,
      instalments: drawn.instalments,
      disbursedOn: "2027-01-15",
      calendar: drawn.days
        ? { kind: "every_n_days", days: drawn.days }
        : { kind: "fixed_day", day: 20, firstDueOn: `${drawn.year}-01-20` },
      creditLifeInsurance: drawn.insurance && { monthlyRate: "0.1", mode: drawn.insurance },
      feePerInstalmentCents: drawn.feeCents,
      upfrontChargesCents: Math.max(0, drawn.amountCents - drawn.net),
    }),
  );

test("costs of any size are exact to the eighth decimal (60 loans of which almost nothing is received)", () => {
  let longest = 0;
  fc.assert(
    fc.property(dear, (terms) => {
      const cost = costOf(terms);
      if (cost.annex1.length < mostDigits) expectRoot(terms, cost.annex1, "periods");
      if (cost.days360.length < mostDigits) expectRoot(terms, cost.days360, "days");
      longest = Math.max(longest, cost.annex1.length);
    }),
    { numRuns: 60 },
  );
  expect(longest).toBeGreaterThan(100);
});

describe("rounding that grew until the last instalments are below zero", () => {
  const embedded: Terms = { ...usual, creditLifeInsurance: { monthlyRate: "0.1", mode: "embedded" } };

  test("of two rates the higher is the cost, however far from the rate agreed", () => {
    expect(costOf(embedded)).toEqual({ annex1: "2.29419899", days360: "2.25020423" });
  });

  test("a loan that is hardly worth what was received has its cost found", () => {
    const terms: Terms = {
      ...usual,
      amountCents: 100,
      annualEffectiveRate: "2.778",
      disbursedOn: "2027-05-31",
      calendar: { kind: "fixed_day", day: 30 },
      grace: { kind: "total", instalments: 3 },
    };
    expect(costOf(terms)).toEqual({ annex1: "2.82410590", days360: "2.73754205" });
  });

  test("charges that leave a céntimo move the cost as they move any other", () => {
    const terms: Terms = {
      ...usual,
      amountCents: 1_495_961,
      annualEffectiveRate: "1.347",
      instalments: 338,
      disbursedOn: "2026-10-31",
      calendar: { kind: "fixed_day", day: 31, firstDueOn: "2027-11-30" },
      upfrontChargesCents: 1_495_960,
    };
    const cost = costOf(terms);
    expect(exactSchedule(terms).rows.at(-1)?.instalmentCents).toBeLessThan(0n);
    expectRoot(terms, cost.annex1, "periods");
    expectRoot(terms, cost.days360, "days");
  });

  test("no rate at all is said so", () => {
    const terms: Terms = {
      ...usual,
      amountCents: 100,
      annualEffectiveRate: "0.2729",
      disbursedOn: "2100-04-22",
      calendar: { kind: "fixed_day", day: 30 },
      creditLifeInsurance: { monthlyRate: "0.00485", mode: "embedded" },
    };
    expect(() => costOf(terms)).toThrow(BeyondMoney);
  });
});

test.each([
  [
    "a first due date of a lifetime later",
    { ...usual, instalments: 312, amountCents: 6_411_438 },
    "2099-08-31",
    "5.08101695",
  ],
  ["the same at the dearest rate", { ...usual, instalments: 24 }, "2100-08-31", "10"],
])("%s is answered within a second", (_, terms, firstDueOn, annualEffectiveRate) => {
  const start = performance.now();
  const loan: Terms = {
    ...terms,
    annualEffectiveRate,
    calendar: { kind: "fixed_day", day: 31, firstDueOn },
    creditLifeInsurance: { monthlyRate: "0.1", mode: "embedded" },
  };
  expect(costOf(loan).annex1.length).toBeGreaterThan(100);
  expect(performance.now() - start).toBeLessThan(1000);
});
