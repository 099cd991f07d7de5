import { safeCents } from "../money";
import { decimalFromFixed, one, power, readDecimal, timesCents } from "./fixed-point";
import { effectiveRate } from "./period";

/** What an instalment paid late costs, in céntimos. */
export type LateCost = { compensatoryCents: number; moratoryCents: number; totalCents: number };

/**
 * Interest on the overdue principal of an instalment for the days late: the compensatory interest that goes on running
 * and the moratory interest on top, each capital * ((1 + rate)^(days/360) - 1), rounded HALF_UP. Both rates are annual
 * effective fractions. No other charge for being late exists. RangeError when the days are negative or not whole.
 * Source: Res. SBS 8181-2012, arts. 4 and 13 (rates) and Anexo 3 (no other late charge); Circular BCRP 0008-2021, I.C.
 */
export function lateCost(
  overduePrincipalCents: number,
  rates: { annualEffectiveRate: string; annualMoratoryRate: string },
  daysLate: number,
): LateCost {
  safeCents(overduePrincipalCents, "the overdue principal");
  const compensatoryCents = timesCents(effectiveRate(rates.annualEffectiveRate, daysLate), overduePrincipalCents);
  const moratoryCents = timesCents(effectiveRate(rates.annualMoratoryRate, daysLate), overduePrincipalCents);
  return { compensatoryCents, moratoryCents, totalCents: compensatoryCents + moratoryCents };
}

/**
 * The effective annual rate of a nominal one capitalised each day of a year of 360, with eight decimals: tariffs quote
 * moratory rates either way, and only the effective one may be shown or compared with the cap.
 * Source: Res. SBS 8181-2012, arts. 4 and 13.
 */
export function effectiveFromNominal(annualNominalRate: string): string {
  const { units, places } = readDecimal(annualNominalRate);
  const daily = (units * one) / (360n * 10n ** BigInt(places));
  return decimalFromFixed(power(one + daily, 360) - one, 8);
}
