import { describe, expect, test } from "vitest";
import { schedule, type Terms } from "./schedule";
import { tcea } from "./tcea";
import { type TrancheTerms, trancheSchedule } from "./tranches";

const terms: TrancheTerms = {
  currency: "PEN",
  annualEffectiveRate: "0.28",
  instalments: 12,
  disbursedOn: "2026-12-15",
  calendar: { kind: "fixed_day", day: 15 },
  grace: { kind: "none", instalments: 0 },
  creditLifeInsurance: null,
  feePerInstalmentCents: 0,
  upfrontChargesCents: 0,
  tranches: [
    { on: "2026-12-15", amountCents: 3_000_000 },
    { on: "2027-02-01", amountCents: 2_000_000 },
  ],
};

describe("a single disbursement", () => {
  test.each<[string, Partial<Terms>]>([
    ["plain", {}],
    [
      "insured, with fees and charges",
      {
        creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
        feePerInstalmentCents: 800,
        upfrontChargesCents: 35_000,
      },
    ],
    ["embedded", { creditLifeInsurance: { monthlyRate: "0.0008", mode: "embedded" } }],
    ["total grace", { grace: { kind: "total", instalments: 3 } }],
    ["partial grace", { grace: { kind: "partial", instalments: 3 } }],
  ])("is the schedule itself: %s", (_, options) => {
    const whole: Terms = { ...terms, ...options, amountCents: 3_000_000 };
    const expected = schedule(whole);
    const single = trancheSchedule({ ...terms, ...options, tranches: terms.tranches.slice(0, 1) });
    expect(single.rows).toEqual(expected.rows.map((row) => ({ ...row, disbursedCents: 0 })));
    expect(single.totals).toEqual(expected.totals);
    expect(single.tceaDays360).toBe(tcea(whole, expected).days360);
  });
});

describe("two disbursements", () => {
  const computed = trancheSchedule(terms);

  test("what is repaid is what was disbursed", () => {
    expect(computed.rows.reduce((sum, row) => sum + row.principalCents, 0)).toBe(5_000_000);
    expect(computed.rows.at(-1)?.closingCents).toBe(0);
    expect(computed.totals.paidCents).toBe(5_000_000 + computed.totals.interestCents);
    expect(computed.netDisbursedCents).toBe(5_000_000);
  });

  test("the level rises in the row of the second part and stays", () => {
    expect(computed.levels.map((level) => level.from)).toEqual([1, 3 - 1]);
    const [first, second] = computed.levels;
    expect(computed.rows[0]?.instalmentCents).toBe(first?.instalmentCents);
    for (const row of computed.rows.slice(1, -1)) expect(row.instalmentCents).toBe(second?.instalmentCents);
    expect(Math.abs((computed.rows.at(-1)?.instalmentCents ?? 0) - (second?.instalmentCents ?? 0))).toBeLessThan(12);
  });

  test("without charges the cost is the rate itself", () => {
    expect(Number(computed.tceaDays360)).toBeCloseTo(0.28, 5);
  });

  test("interest runs on each part from its own day", () => {
    const first = schedule({ ...terms, amountCents: 3_000_000 }).rows[0];
    expect(computed.rows[0]?.interestCents).toBe(first?.interestCents);
    const opening = computed.rows[1]?.openingCents ?? 0;
    const interest = opening * (1.28 ** (31 / 360) - 1) + 2_000_000 * (1.28 ** (14 / 360) - 1);
    expect(Math.abs((computed.rows[1]?.interestCents ?? 0) - interest)).toBeLessThan(1.01);
  });

  test("each part pays its own ITF", () => {
    const rows = computed.rows.reduce((sum, row) => sum + row.itfCents, 0);
    expect(computed.totals.itfCents - rows).toBe(150 + 100);
  });
});

test("a part paid out on a due date runs from that day", () => {
  const tranches = [terms.tranches[0], { on: "2027-01-15", amountCents: 2_000_000 }].filter(
    (part) => part !== undefined,
  );
  const { rows, levels, tceaDays360 } = trancheSchedule({ ...terms, tranches });
  expect(rows[0]?.disbursedCents).toBe(0);
  expect(rows[1]?.disbursedCents).toBe(2_000_000);
  expect(levels.map((level) => level.from)).toEqual([1, 2]);
  expect(Number(tceaDays360)).toBeCloseTo(0.28, 5);
});

test.each<[string, TrancheTerms["tranches"]]>([
  ["none", []],
  ["the first on another day", [{ on: "2026-12-16", amountCents: 100 }]],
  ["out of order", [...terms.tranches, { on: "2027-01-20", amountCents: 100 }]],
  ["too late", [...terms.tranches, { on: "2027-12-01", amountCents: 100 }]],
  ["no amount", [...terms.tranches, { on: "2027-03-01", amountCents: 0 }]],
])("refused: %s", (_, tranches) => {
  expect(() => trancheSchedule({ ...terms, tranches })).toThrow(RangeError);
});
