import { instalmentsPerYear } from "./calendar";
import { type Discount, discountPerStep, type Flow } from "./discount";
import { decimalFromFixed, fractionBits, one, power, root } from "./fixed-point";
import { effectiveRate } from "./period";
import type { ScheduleOf, Terms } from "./schedule";

type PerYear = { over: number; under: number };

const daysPerYear: PerYear = { over: 360, under: 1 };

function annual({ factor, bits }: Discount, { over, under }: PerYear): string {
  const unit = 1n << bits;
  const growth = (unit << bits) / factor;
  if (growth >= unit) return decimalFromFixed(power(root(growth, under, bits), over, bits) - unit, 8, bits);
  const shrink = power(root(factor, under, bits), over, bits);
  return decimalFromFixed((unit << bits) / shrink - unit, 8, bits);
}

const discountAt = (annualEffectiveRate: string, days: number) =>
  (one << fractionBits) / (one + effectiveRate(annualEffectiveRate, days));

/**
 * Annual cost rate by Annex 1, (1 + it)^k - 1, as a decimal fraction with eight decimals: `it` is the rate per instalment
 * at which the instalments are worth what was received, k the instalments per year (`over`/`under`).
 * Source: Res. SBS 8181-2012, Anexo 1.
 */
export function annexOneRate(
  netCents: number,
  instalmentsCents: readonly (number | bigint)[],
  perYear: PerYear,
  annualEffectiveRate: string,
): string {
  const flows = instalmentsCents.map((cents) => ({ steps: 1, cents }));
  const guess = discountAt(annualEffectiveRate, Math.round((360 * perYear.under) / perYear.over));
  return annual(discountPerStep(netCents, flows, guess, perYear), perYear);
}

/** Annual cost rate discounting by actual days since the disbursement over 360, with eight decimals. */
export function daysRate(netCents: number, flows: readonly Flow[], annualEffectiveRate: string): string {
  return annual(discountPerStep(netCents, flows, discountAt(annualEffectiveRate, 1), daysPerYear), daysPerYear);
}

/** The annual cost of a loan (TCEA) by both methods, decimal fractions with eight decimals. */
export type Tcea = { annex1: string; days360: string };

/**
 * The TCEA of a schedule by both methods, on its rounded rows and the amount less the charges withheld. ITF is a tax and
 * stays out. `insurance: "left_out"` drops the credit-life insurance, which the norm asks for only in consumer and
 * mortgage credits; without the option it counts. BeyondMoney when the loan has no such rate.
 * Source: Res. SBS 8181-2012, art. 6 (what counts) and Anexo 1 (formula); days/360 is the same equation by actual days.
 */
export function tcea(
  terms: Terms,
  of: ScheduleOf<number | bigint>,
  options: { insurance?: "included" | "left_out" } = {},
): Tcea {
  const flows = of.rows.map((row) => ({
    steps: row.days,
    cents: BigInt(row.instalmentCents) - (options.insurance === "left_out" ? BigInt(row.insuranceCents) : 0n),
  }));
  const perYear = instalmentsPerYear(terms.calendar);
  const rate = terms.annualEffectiveRate;
  const instalments = flows.map((flow) => flow.cents);
  return {
    annex1: annexOneRate(of.netDisbursedCents, instalments, perYear, rate),
    days360: daysRate(of.netDisbursedCents, flows, rate),
  };
}
