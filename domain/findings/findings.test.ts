import { describe, expect, it } from "vitest";
import { quote } from "../loan-quote";
import { shippedEnvironmental } from "../settings/environment";
import { exampleProduct } from "../testing/product";
import { type CashFlow, cashFlowResult, securedCents } from "./cash-flow";
import { environmentalResult, type Mark } from "./environmental";
import { factsFound } from "./kinds";

const loan = quote(exampleProduct(), { amountCents: 60_000_00, termMonths: 24, disbursedOn: "2026-12-05" });
const month: CashFlow = {
  tonnesPerMonth: "60",
  gradeGramsPerTonne: "12.5",
  recoveryPercent: "80",
  priceCentsPerGram: 280_00,
  priceSource: "Liquidación de muestra",
  pricedOn: "2026-11-20",
  plantCentsPerTonne: 350_00,
  variableCostCents: 60_000_00,
  fixedCostCents: 30_000_00,
  familyIncomeCents: 1_000_00,
  familyCostCents: 3_000_00,
  debtCents: 2_000_00,
  openingCashCents: 20_000_00,
  guarantees: [],
};

describe("a month's cash flow", () => {
  it("is worked out line by line", () => {
    const result = cashFlowResult(month, loan);
    expect(result).toMatchObject({
      goldGrams: "600.00",
      salesCents: 168_000_00,
      plantCents: 21_000_00,
      mineCents: 57_000_00,
      incomeCents: 55_000_00,
      surplusCents: 53_000_00,
      missing: [],
    });
    const paid = loan.schedule.rows.reduce((sum, row) => sum + row.instalmentCents, 0);
    expect(result.instalmentCents).toBe(Math.round(paid / 24));
    expect(result.coverageRatio).toBeCloseTo(53_000_00 / result.instalmentCents, 1);
    expect(result.debtIncomePercent).toBeCloseTo(((2_000_00 + result.instalmentCents) * 100) / 55_000_00, 1);
    expect(result.stressed.map(({ shock }) => shock?.kind ?? "plan")).toEqual(["plan", "price", "grade", "stopped"]);
  });

  it.each(["tonnesPerMonth", "priceCentsPerGram", "familyCostCents", "debtCents"] as const)(
    "lacks evidence without %s, and never takes it for nought",
    (name) => {
      const result = cashFlowResult({ ...month, [name]: null }, loan);
      expect(result.missing).toEqual([name]);
      expect(result.surplusCents).toBeNull();
      expect(result.coverageRatio).toBeNull();
      expect(result.stressed).toEqual([]);
    },
  );

  it("takes nought for what it is, and knows no debt ratio where nothing is left", () => {
    expect(cashFlowResult({ ...month, debtCents: 0 }, loan).surplusCents).toBe(55_000_00);
    const poor = cashFlowResult({ ...month, recoveryPercent: "10" }, loan);
    expect(poor.surplusCents).toBeLessThan(0);
    expect(poor.coverageRatio).toBeLessThan(0);
    expect(poor.debtIncomePercent).toBeNull();
  });

  it("counts a guarantee after its haircut, and none that the product does not take", () => {
    const taken = { kind: "pledge", haircutBps: 4_000, coverageBps: 0, stateCover: [], note: null };
    const seen = (kind: string) => ({ kind, owner: "Asociación", valueCents: 10_000_00, valuedOn: "2026-11-01" });
    expect(securedCents([seen("pledge"), seen("mortgage")], [taken])).toBe(6_000_00);
  });
});

describe("an environmental and social assessment", () => {
  const keys = shippedEnvironmental.blocks.flatMap(({ code, items }) => items.map((item) => `${code}.${item.code}`));
  const mark = (points: number): Mark => ({ points, evidence: "visit", note: "" });
  const all = (points: number, changed: Record<string, number> = {}) =>
    Object.fromEntries(keys.map((key) => [key, mark(changed[key] ?? points)]));
  const result = (marks: Record<string, Mark>) => environmentalResult(shippedEnvironmental, { marks });

  it("falls into the lender's categories once everything was seen", () => {
    expect(result(all(3))).toEqual({ percent: 100, category: "c", missing: [], vetoed: [] });
    expect(result(all(2))).toMatchObject({ percent: 67, category: "b" });
    expect(result(all(1))).toMatchObject({ percent: 33, category: "a" });
  });

  it("waits for what nobody saw, and takes it neither for good nor for bad", () => {
    const { "water.source": _unseen, ...seen } = all(3);
    expect(result(seen)).toEqual({ percent: 100, category: null, missing: ["water.source"], vetoed: [] });
    expect(result({})).toMatchObject({ percent: null, category: null });
  });

  it("is high with a veto, whatever else was found", () => {
    expect(result(all(3, { "people.children": 0 }))).toMatchObject({ category: "a", vetoed: ["people.children"] });
    expect(result({ "people.children": mark(0) })).toMatchObject({ category: "a" });
  });
});

it("gives facts of what was found, with the age of each look-up, and none of what was not", () => {
  const nothing = { coverageRatio: null, debtIncomePercent: null, guaranteePercent: null, environmentCategory: null };
  expect(factsFound({}, nothing, "2026-11-27")).toEqual({});
  expect(
    factsFound(
      {
        reinfo: { content: { state: "active" }, asOf: "2026-11-20" },
        credit: { content: { class: "normal", consentOn: "2026-11-19" }, asOf: "2026-11-27" },
        environmental: { content: { questionnaire: 0, marks: {}, visitedOn: null }, asOf: "2026-11-27" },
      },
      { ...nothing, coverageRatio: 1.25 },
      "2026-11-27",
    ),
  ).toEqual({
    "register.reinfoState": "active",
    "register.reinfoAgeDays": 7,
    "register.creditClass": "normal",
    "assessment.coverageRatio": 1.25,
    "assessment.siteVisited": "no",
  });
});
