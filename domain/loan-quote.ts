import { chargesCents } from "./charges";
import { addMonths, dateOf, dateParts, dayOrLast } from "./date";
import { type Calendar, instalmentsPerYear } from "./loan/calendar";
import { lateCost } from "./loan/moratory";
import { type Schedule, schedule, type Terms } from "./loan/schedule";
import { type Tcea, tcea } from "./loan/tcea";
import type { ProductConfig } from "./product";

/** What a loan under a product would cost: the figures of the simulator, the cost box and the offer, from one place. */

export type LoanAsked = { amountCents: number; termMonths: number; disbursedOn: string };

export type LoanQuote = {
  terms: Terms;
  schedule: Schedule;
  /** By Annex 1, which is the one shown, and by actual days. */
  tcea: Tcea;
  /** The one to show as "la cuota": the first that repays principal, hence the first of all when there is no grace. */
  instalmentCents: number;
  firstInstalmentCents: number;
  lastInstalmentCents: number;
  /** What the loan costs: interest, insurance, fees and the charges withheld. Never the tax on movements. */
  costCents: number;
  /** One day late with the first instalment that repays principal. */
  latePerDayCents: number;
};

/** The product's part of a loan: what the cost depends on, and nothing else. */
export type LoanConditions = Pick<
  ProductConfig,
  "currency" | "annualRateBps" | "lateAnnualRateBps" | "charges" | "insurance" | "grace"
> & { calendar: Calendar };

/** An integer over a power of ten as an exact decimal: 2800 with four places is "0.2800". */
function fraction(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Basis points as the decimal fraction that the engine reads: 2800 gives "0.2800". */
export function rateFromBps(bps: number): string {
  return fraction(bps, 4);
}

/** How many instalments a term has: as many whole periods of the calendar as come nearest to it, and never none. */
export function instalmentsOf(calendar: Calendar, termMonths: number): number {
  const { over, under } = instalmentsPerYear(calendar);
  return Math.max(1, Math.round((termMonths * over) / (12 * under)));
}

/**
 * The day a simulation takes the money to be paid out: the next payment day, so that every period is a whole month and
 * today's date changes neither the instalment nor the annual cost; today, where instalments come every so many days.
 */
export function simulatedDisbursement(calendar: Calendar, today: string): string {
  if (calendar.kind === "every_n_days") return today;
  const here = dateOf(dayOrLast(dateParts(today), calendar.day));
  return here >= today ? here : dateOf(dayOrLast(addMonths(dateParts(today), 1), calendar.day));
}

/** The terms of a loan under a product's conditions. */
export function termsUnder(conditions: LoanConditions, asked: LoanAsked): Terms {
  const { insurance } = conditions;
  return {
    currency: conditions.currency,
    amountCents: asked.amountCents,
    annualEffectiveRate: rateFromBps(conditions.annualRateBps),
    instalments: instalmentsOf(conditions.calendar, asked.termMonths),
    disbursedOn: asked.disbursedOn,
    calendar: conditions.calendar,
    grace: conditions.grace,
    creditLifeInsurance: insurance && { monthlyRate: fraction(insurance.monthlyRatePpm, 6), mode: insurance.mode },
    feePerInstalmentCents: chargesCents(conditions.charges, "each_instalment"),
    upfrontChargesCents: chargesCents(conditions.charges, "upfront"),
  };
}

/**
 * Computes one loan. Throws RangeError when the amount or the term contradict the product's own charges or grace, which
 * the product's limits exclude: check them with `loanGap` before.
 */
export function quote(conditions: LoanConditions, asked: LoanAsked): LoanQuote {
  const terms = termsUnder(conditions, asked);
  const computed = schedule(terms);
  const { rows, totals } = computed;
  const repaying = rows.find((row) => row.principalCents > 0);
  const late = lateCost(
    repaying?.principalCents ?? 0,
    {
      annualEffectiveRate: terms.annualEffectiveRate,
      annualMoratoryRate: rateFromBps(conditions.lateAnnualRateBps),
    },
    1,
  );
  return {
    terms,
    schedule: computed,
    tcea: tcea(terms, computed),
    instalmentCents: repaying?.instalmentCents ?? 0,
    firstInstalmentCents: rows.at(0)?.instalmentCents ?? 0,
    lastInstalmentCents: rows.at(-1)?.instalmentCents ?? 0,
    costCents: totals.paidCents - terms.amountCents + terms.upfrontChargesCents,
    latePerDayCents: late.totalCents,
  };
}
