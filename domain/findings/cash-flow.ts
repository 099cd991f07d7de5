import { Decimal } from "decimal.js";
import { z } from "zod";
import { addMonths, dateOf, dateParts, dayOrLast } from "../date";
import type { Guarantee } from "../guarantees";
import { type Month, type Stressed, stress, usualShocks } from "../loan/stress";
import type { LoanQuote } from "../loan-quote";

/** Up to ten digits and four decimals, never negative. */
const measure = (most: number) =>
  z
    .string()
    .regex(/^\d{1,10}(\.\d{1,4})?$/, "number_invalid")
    .refine((written) => Number(written) <= most, "number_too_large")
    .nullable();
const monthly = z.int().min(0).max(100_000_000_000).nullable();

export const securedBy = z.strictObject({
  /** A kind of the lender's list of guarantees. */
  kind: z.string().min(1, "answer_required").max(40),
  owner: z.string().trim().min(2, "answer_required").max(120, "text_too_long"),
  valueCents: z.int().min(1, "number_too_small").max(100_000_000_000),
  valuedOn: z.iso.date("date_invalid"),
});
export type SecuredBy = z.infer<typeof securedBy>;

/** A month of the mine and of the family as the analyst found it. What is null is not known, and is never taken for nought. */
export const cashFlow = z.strictObject({
  tonnesPerMonth: measure(1_000_000),
  gradeGramsPerTonne: measure(1_000),
  recoveryPercent: measure(100),
  /** What the buyer pays for a gram, after its discount. */
  priceCentsPerGram: monthly,
  priceSource: z.string().trim().max(120, "text_too_long"),
  pricedOn: z.iso.date("date_invalid").nullable(),
  plantCentsPerTonne: monthly,
  /** What stops with the work: explosives, fuel, transport, day labour. */
  variableCostCents: monthly,
  /** What does not: rent, royalty, wages, guards. */
  fixedCostCents: monthly,
  familyIncomeCents: monthly,
  familyCostCents: monthly,
  /** Instalments of other loans. */
  debtCents: monthly,
  openingCashCents: monthly,
  guarantees: z.array(securedBy).max(8),
});
export type CashFlow = z.infer<typeof cashFlow>;

/** Amounts a month, in céntimos; a line that lacks a figure is null, and so is all that is computed from it. */
export type CashFlowResult = {
  goldGrams: string | null;
  salesCents: number | null;
  plantCents: number | null;
  /** Left of the mine after its costs. */
  mineCents: number | null;
  /** Left of mine and family together, before debts. */
  incomeCents: number | null;
  /** Left after the instalments of other loans. */
  surplusCents: number | null;
  /** What this loan takes, on average over its months. */
  instalmentCents: number;
  /** Surplus over the instalment, two decimals: 1.25 pays it and a quarter more. */
  coverageRatio: number | null;
  /** This instalment and those of other loans over the income, in percent. Null where there is no income. */
  debtIncomePercent: number | null;
  /** Figures that are missing for the surplus, by name. */
  missing: (keyof CashFlow)[];
  /** As planned, and under each shock; empty while figures or the cash at hand are missing. */
  stressed: Stressed[];
};

/** The figures without which nothing can be said of the capacity to pay. */
const needed = [
  "tonnesPerMonth",
  "gradeGramsPerTonne",
  "recoveryPercent",
  "priceCentsPerGram",
  "plantCentsPerTonne",
  "variableCostCents",
  "fixedCostCents",
  "familyIncomeCents",
  "familyCostCents",
  "debtCents",
] as const satisfies readonly (keyof CashFlow)[];

const cents = (value: Decimal) => value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();

/**
 * A month's cash flow of mine and family beside the loan. The capacity to pay decides, guarantees stand behind it
 * (Ley 26702, art. 222); business and family are looked at together (Res. SBS 11356-2008, 5.1).
 */
export function cashFlowResult(
  found: CashFlow,
  { schedule, terms }: Pick<LoanQuote, "schedule" | "terms">,
): CashFlowResult {
  const missing = needed.filter((name) => found[name] === null);
  const months = monthsOf(terms.disbursedOn, schedule.rows);
  const instalmentCents = cents(
    months.reduce((sum, month) => sum.plus(month), new Decimal(0)).dividedBy(Math.max(1, months.length)),
  );
  const all = <T>(values: readonly (number | string | null)[], work: (...known: Decimal[]) => T): T | null =>
    values.every((value) => value !== null) ? work(...values.map((value) => new Decimal(value))) : null;
  const goldGrams = all(
    [found.tonnesPerMonth, found.gradeGramsPerTonne, found.recoveryPercent],
    (tonnes, grade, recovery) =>
      tonnes.times(grade).times(recovery).dividedBy(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2),
  );
  const salesCents = all([goldGrams, found.priceCentsPerGram], (grams, price) => cents(grams.times(price)));
  const plantCents = all([found.tonnesPerMonth, found.plantCentsPerTonne], (tonnes, fee) => cents(tonnes.times(fee)));
  const mineCents = all(
    [salesCents, plantCents, found.variableCostCents, found.fixedCostCents],
    (sales, plant, variable, fixed) => sales.minus(plant).minus(variable).minus(fixed).toNumber(),
  );
  const incomeCents = all([mineCents, found.familyIncomeCents, found.familyCostCents], (mine, income, cost) =>
    mine.plus(income).minus(cost).toNumber(),
  );
  const surplusCents = all([incomeCents, found.debtCents], (income, debt) => income.minus(debt).toNumber());
  return {
    goldGrams,
    salesCents,
    plantCents,
    mineCents,
    incomeCents,
    surplusCents,
    instalmentCents,
    coverageRatio: all([surplusCents], (surplus) =>
      instalmentCents === 0
        ? null
        : surplus.dividedBy(instalmentCents).toDecimalPlaces(2, Decimal.ROUND_DOWN).toNumber(),
    ),
    debtIncomePercent: all([incomeCents, found.debtCents], (income, debt) =>
      income.greaterThan(0)
        ? debt.plus(instalmentCents).times(100).dividedBy(income).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toNumber()
        : null,
    ),
    missing,
    stressed:
      missing.length > 0 || found.openingCashCents === null
        ? []
        : stressedMonths(found, { salesCents, plantCents }, months),
  };
}

/** Instalments by month of the loan: the first month is the one after the money. */
function monthsOf(disbursedOn: string, rows: LoanQuote["schedule"]["rows"]): number[] {
  const last = rows.at(-1)?.dueOn ?? disbursedOn;
  const months: number[] = [];
  for (let month = 1, from = disbursedOn; from < last; month += 1) {
    const to = dateOf(dayOrLast(addMonths(dateParts(disbursedOn), month), dateParts(disbursedOn).day));
    const due = rows.filter(({ dueOn }) => from < dueOn && dueOn <= to);
    months.push(due.reduce((sum, { instalmentCents }) => sum + instalmentCents, 0));
    from = to;
  }
  return months;
}

function stressedMonths(
  found: CashFlow,
  { salesCents, plantCents }: Pick<CashFlowResult, "salesCents" | "plantCents">,
  instalments: readonly number[],
): Stressed[] {
  const months: Month[] = instalments.map((instalmentCents) => ({
    salesCents: salesCents ?? 0,
    variableCostCents: (plantCents ?? 0) + (found.variableCostCents ?? 0),
    // What the family brings lowers what must be found each month, work or not.
    fixedCostCents:
      (found.fixedCostCents ?? 0) +
      (found.familyCostCents ?? 0) +
      (found.debtCents ?? 0) -
      (found.familyIncomeCents ?? 0),
    instalmentCents,
  }));
  return [null, ...usualShocks].map((shock) => stress(months, found.openingCashCents ?? 0, shock));
}

/** What the guarantees found are worth after the product's haircuts, in céntimos; a kind it does not take counts nothing. */
export function securedCents(secured: readonly SecuredBy[], accepted: readonly Guarantee[]): number {
  return secured.reduce((sum, { kind, valueCents }) => {
    const taken = accepted.find((one) => one.kind === kind);
    return taken ? sum + Math.floor((valueCents * (10_000 - taken.haircutBps)) / 10_000) : sum;
  }, 0);
}
