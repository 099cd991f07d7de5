import { divideUp, fractionBits, multiply, power, readDecimal, root } from "./fixed-point";

/**
 * What one period of a number of days does to a balance, in fixed point:
 * - `interest`, i = (1 + TEA)^(days/360) - 1: the effective rate on a year of 360 days (Res. SBS 8181-2012, arts. 4 and 13);
 * - `insurance`, s = monthly rate * days / 30: credit-life insurance on the opening balance;
 * - `discount`, 1 / (1 + i), or 1 / (1 + i + s) when the insurance is inside the level instalment.
 * Interest and insurance are rounded up and the discount down in the 192nd bit: see `timesCents`.
 */
export type Period = { interest: bigint; insurance: bigint; discount: bigint };

/** Credit-life insurance: a decimal fraction of the balance per 30 days, on top of the level instalment or inside it. */
export type CreditLifeInsurance = { monthlyRate: string; mode: "on_top" | "embedded" };

const yearDays = 360;
const monthDays = 30n;

/** Powers of the daily growth are worked out with half as many bits again, so that their rounding stays in the guard. */
function guardOf(bits: bigint): bigint {
  return bits / 2n;
}

/**
 * The fraction bits that keep every figure of a loan exact to the céntimo: 192 until balance times growth outgrows 64
 * bits, then twice as many as it has (a level is divided by a discount as small as it is large) and 64 to spare. Half a
 * céntimo of rounding grows as a balance does, so this bounds both. Floating point chooses the precision, never a figure.
 */
export function bitsFor(
  balanceCents: bigint,
  annualEffectiveRate: string,
  insurance: CreditLifeInsurance | null,
  days: readonly number[],
): bigint {
  const yearBits = Math.log2(1 + Number(annualEffectiveRate));
  const monthlyRate = Number(insurance?.monthlyRate ?? 0);
  let growth = 0;
  for (const count of days) {
    growth += (count / yearDays) * yearBits;
    if (insurance) growth += Math.log2(1 + (monthlyRate * count) / Number(monthDays));
  }
  const bits = 2n * BigInt(balanceCents.toString(2).length + Math.ceil(growth)) + 64n;
  return bits > fractionBits ? bits : fractionBits;
}

// Caches are emptied, not trimmed: a public simulator must not let strangers fill the memory.
const mostRates = 256;
const mostDays = 4096;
const dailyGrowths = new Map<string, bigint>();
const periodsOfTerms = new Map<string, Map<number, Period>>();

function newDailyGrowth(annualEffectiveRate: string, bits: bigint): bigint {
  const workBits = bits + guardOf(bits);
  const { units, places } = readDecimal(annualEffectiveRate);
  return root((1n << workBits) + (units << workBits) / 10n ** BigInt(places), yearDays, workBits);
}

function dailyGrowth(annualEffectiveRate: string): bigint {
  const known = dailyGrowths.get(annualEffectiveRate);
  if (known !== undefined) return known;
  const growth = newDailyGrowth(annualEffectiveRate, fractionBits);
  if (dailyGrowths.size >= mostRates) dailyGrowths.clear();
  dailyGrowths.set(annualEffectiveRate, growth);
  return growth;
}

function rateOfDays(growthOfDay: bigint, days: number, bits: bigint): bigint {
  const workBits = bits + guardOf(bits);
  return divideUp(power(growthOfDay, days, workBits) - (1n << workBits), 1n << guardOf(bits));
}

/** The effective rate of `days` days in fixed point, rounded up: (1 + TEA)^(days/360) - 1. */
export function effectiveRate(annualEffectiveRate: string, days: number): bigint {
  return rateOfDays(dailyGrowth(annualEffectiveRate), days, fractionBits);
}

/** The share of the balance that the insurance takes in `days` days, in fixed point, rounded up. */
export function insuranceRate(monthlyRate: string, days: number, bits = fractionBits): bigint {
  const { units, places } = readDecimal(monthlyRate);
  return divideUp((units * BigInt(days)) << bits, monthDays * 10n ** BigInt(places));
}

function newPeriod(growthOfDay: bigint, insurance: CreditLifeInsurance | null, days: number, bits: bigint): Period {
  const interest = rateOfDays(growthOfDay, days, bits);
  const share = insurance ? insuranceRate(insurance.monthlyRate, days, bits) : 0n;
  const divisor = (1n << bits) + interest + (insurance?.mode === "embedded" ? share : 0n);
  return { interest, insurance: share, discount: (1n << (2n * bits)) / divisor };
}

/**
 * The periods of a loan by their number of days, computed once for each rate, insurance and number of days. With more
 * than the usual bits nothing is kept from one loan to the next: such periods are large. The function returned throws
 * RangeError when the days are not a whole number from 0 up.
 */
export function periodsOf(
  annualEffectiveRate: string,
  insurance: CreditLifeInsurance | null,
  bits = fractionBits,
): (days: number) => Period {
  if (bits !== fractionBits) {
    return remembering(new Map(), newDailyGrowth(annualEffectiveRate, bits), insurance, bits);
  }
  const key = insurance ? `${annualEffectiveRate} ${insurance.monthlyRate} ${insurance.mode}` : annualEffectiveRate;
  let periods = periodsOfTerms.get(key);
  if (!periods) {
    if (periodsOfTerms.size >= mostRates) periodsOfTerms.clear();
    periods = new Map();
    periodsOfTerms.set(key, periods);
  }
  return remembering(periods, dailyGrowth(annualEffectiveRate), insurance, bits);
}

function remembering(
  known: Map<number, Period>,
  growthOfDay: bigint,
  insurance: CreditLifeInsurance | null,
  bits: bigint,
): (days: number) => Period {
  return (days) => {
    const found = known.get(days);
    if (found) return found;
    const period = newPeriod(growthOfDay, insurance, days, bits);
    if (known.size >= mostDays) known.clear();
    known.set(days, period);
    return period;
  };
}

/** Sum of the discount factors of consecutive periods, each counted from the start of the first. */
export function annuity(periods: readonly Period[], bits = fractionBits): bigint {
  let factor = 1n << bits;
  let sum = 0n;
  for (const period of periods) {
    factor = multiply(factor, period.discount, bits);
    sum += factor;
  }
  return sum;
}
