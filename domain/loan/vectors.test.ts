import { describe, expect, test } from "vitest";
import { centsFromDecimal, decimalFromCents } from "../money";
import type { Calendar } from "./calendar";
import { decimalFromFixed } from "./fixed-point";
import { itfCents } from "./itf";
import { effectiveRate } from "./period";
import { schedule, type Terms } from "./schedule";
import { annexOneRate, tcea } from "./tcea";
import vectors from "./testing/vectors.json";

const month: Calendar = { kind: "every_n_days", days: 30 };
const plain: Omit<Terms, "amountCents" | "annualEffectiveRate" | "instalments"> = {
  currency: "PEN",
  disbursedOn: "2026-12-15",
  calendar: month,
  grace: { kind: "none", instalments: 0 },
  creditLifeInsurance: null,
  feePerInstalmentCents: 0,
  upfrontChargesCents: 0,
};

const cases = {
  V1: { ...plain },
  V2: {
    ...plain,
    calendar: { kind: "fixed_day", day: 15 },
    creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
    feePerInstalmentCents: 800,
    upfrontChargesCents: 35_000,
  },
  V4: {
    ...plain,
    grace: { kind: "total", instalments: 2 },
    creditLifeInsurance: { monthlyRate: "0.0009", mode: "on_top" },
  },
  V5: {
    ...plain,
    disbursedOn: "2027-03-10",
    creditLifeInsurance: { monthlyRate: "0.0009", mode: "embedded" },
    feePerInstalmentCents: 500,
  },
  V6: {
    ...plain,
    disbursedOn: "2027-01-05",
    calendar: { kind: "fixed_day", day: 5 },
    grace: { kind: "partial", instalments: 2 },
    creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
  },
  V7: {
    ...plain,
    disbursedOn: "2026-12-18",
    calendar: { kind: "fixed_day", day: 31, firstDueOn: "2027-01-31" },
    upfrontChargesCents: 20_000,
  },
  V8: { ...plain },
} satisfies Record<string, typeof plain>;

function termsOf(name: keyof typeof cases): Terms {
  const { amount, tea, n } = vectors[name].input;
  return { ...cases[name], amountCents: centsFromDecimal(amount), annualEffectiveRate: tea, instalments: n };
}

describe.each(Object.keys(cases) as (keyof typeof cases)[])("vector %s", (name) => {
  const vector = vectors[name];
  const terms = termsOf(name);
  const computed = schedule(terms);

  test("every row", () => {
    const rows = computed.rows.map((row, index) => [
      vector.rows[index]?.[0] === "" ? "" : row.dueOn,
      row.days,
      ...[row.openingCents, row.interestCents, row.principalCents, row.insuranceCents, row.feeCents].map(
        decimalFromCents,
      ),
      ...[row.instalmentCents, row.itfCents, row.closingCents].map(decimalFromCents),
    ]);
    expect(rows).toEqual(vector.rows);
  });

  test("level, net amount, totals and TCEA", () => {
    const { interest, desgravamen, comision, cuotas, itf_cuotas } = vector.totals;
    expect(decimalFromCents(computed.levelInstalmentCents)).toBe(vector.level_instalment);
    expect(computed.netDisbursedCents).toBe(centsFromDecimal(vector.net_disbursed));
    expect(computed.totals).toEqual({
      interestCents: centsFromDecimal(interest),
      insuranceCents: centsFromDecimal(desgravamen),
      feesCents: centsFromDecimal(comision),
      paidCents: centsFromDecimal(cuotas),
      itfCents: centsFromDecimal(itf_cuotas) + centsFromDecimal(vector.itf_desembolso),
    });
    const percent = (rate: string) => (Number(rate) * 100).toFixed(6);
    const cost = tcea(terms, computed);
    expect(percent(cost.annex1)).toBe(vector.tcea_annex1_pct);
    expect(percent(cost.days360)).toBe(vector.tcea_pct);
    const without = tcea(terms, computed, { insurance: "left_out" });
    expect(percent(without.annex1)).toBe(vector.tcea_annex1_without_insurance_pct);
    const instalments = computed.rows.map((row) => row.instalmentCents);
    const perInstalment = annexOneRate(computed.netDisbursedCents, instalments, { over: 1, under: 1 }, "0.02");
    expect(percent(perInstalment)).toBe(vector.it_annex1_pct);
  });
});

test.each(vectors.extras.itf)("ITF of %s is %s", (movement, tax) => {
  expect(decimalFromCents(itfCents(centsFromDecimal(movement)))).toBe(tax);
});

test("ITF of nothing and of a refund is nothing", () => {
  expect(itfCents(0)).toBe(0);
  expect(itfCents(-5_000_000)).toBe(0);
});

test.each(vectors.extras.tea_to_period)("TEA %s in 30 days is %s, in a day %s (per cent)", (tea, monthly, daily) => {
  const percent = (days: number, places: number) => decimalFromFixed(100n * effectiveRate(tea, days), places);
  expect(percent(30, 6)).toBe(monthly);
  expect(percent(1, 8)).toBe(daily);
});

describe("published examples", () => {
  // A million times the loan: the rounding to céntimos, which the sources leave out, no longer shows.
  const million = 1_000_000;

  test("S/ 1,000, TEA 35 %, S/ 10 a month and S/ 50 at the start cost 81.27 % (elanalista.com, 2010)", () => {
    const of = (times: number): Terms => ({
      ...plain,
      amountCents: 100_000 * times,
      annualEffectiveRate: "0.35",
      instalments: 12,
      feePerInstalmentCents: 1000 * times,
      upfrontChargesCents: 5000 * times,
    });
    const cost = (terms: Terms) => Number(tcea(terms, schedule(terms)).annex1);
    expect(cost(of(1)).toFixed(4)).toBe("0.8127");
    expect(cost(of(million)).toFixed(6)).toBe("0.812694");
  });

  test("S/ 10,000 for 30 days, TEA 99 % and insurance of 0.079 % cost 100.79 % (a lender's leaflet)", () => {
    const terms: Terms = {
      ...plain,
      amountCents: 1_000_000,
      annualEffectiveRate: "0.99",
      instalments: 1,
      creditLifeInsurance: { monthlyRate: "0.00079", mode: "on_top" },
    };
    expect(Number(tcea(terms, schedule(terms)).annex1).toFixed(4)).toBe("1.0079");
  });

  test("the hoja resumen of S/ 2,775.35 at 79.59 % prints S/ 2,051.93 of interest, the formula gives 2,051.92", () => {
    const of = (times: number): Terms => ({
      ...plain,
      amountCents: 277_535 * times,
      annualEffectiveRate: "0.7959",
      instalments: 24,
    });
    // Without rounding the interest is S/ 2,051.9207. The sheet's céntimo is probably the lender's rounding: an instalment that is
    // not rounded (S/ 201.136278) split into rounded rows moves the sum by a few céntimos either way.
    expect(Math.round(schedule(of(million)).totals.interestCents / million)).toBe(205_192);
    // Our convention rounds the instalment first, up to S/ 201.14: it repays a little faster and costs 13 céntimos less.
    expect(schedule(of(1)).levelInstalmentCents).toBe(20_114);
    expect(schedule(of(1)).totals.interestCents).toBe(205_179);
    const insured = { ...of(1), feePerInstalmentCents: 900 };
    expect(Number(tcea(insured, schedule(insured)).annex1).toFixed(4)).toBe("0.8916");
  });

  test("the portal's own example: S/ 30,000 at 24 % over 24 months", () => {
    const terms: Terms = {
      ...plain,
      amountCents: 3_000_000,
      annualEffectiveRate: "0.24",
      instalments: 24,
      creditLifeInsurance: { monthlyRate: "0.00075", mode: "on_top" },
    };
    const computed = schedule(terms);
    expect(computed.totals).toMatchObject({ interestCents: 724_749, insuranceCents: 30_053, paidCents: 3_754_802 });
    expect(computed.rows[0]?.instalmentCents).toBe(157_448);
    expect(Number(tcea(terms, computed).annex1).toFixed(4)).toBe("0.2510");
  });

  test("S/ 20,000 at 40 % in 12 instalments of 30 days pays about S/ 1,990.53 (asm-finance.md)", () => {
    const terms: Terms = { ...plain, amountCents: 2_000_000, annualEffectiveRate: "0.40", instalments: 12 };
    expect(schedule(terms).levelInstalmentCents).toBeCloseTo(199_053, -1);
  });
});
