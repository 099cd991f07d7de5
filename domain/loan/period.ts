import { divideUp, fractionBits, multiply, one, power, readDecimal, root } from "./fixed-point";

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
const guardBits = 96n;
const workBits = fractionBits + guardBits;

// Caches are emptied, not trimmed: a public simulator must not let strangers fill the memory.
const mostRates = 256;
const mostDays = 4096;
const dailyGrowths = new Map<string, bigint>();
const periodsOfTerms = new Map<string, Map<number, Period>>();

function dailyGrowth(annualEffectiveRate: string): bigint {
  const known = dailyGrowths.get(annualEffectiveRate);
  if (known !== undefined) return known;
  const { units, places } = readDecimal(annualEffectiveRate);
  const growth = root((1n << workBits) + (units << workBits) / 10n ** BigInt(places), yearDays, workBits);
  if (dailyGrowths.size >= mostRates) dailyGrowths.clear();
  dailyGrowths.set(annualEffectiveRate, growth);
  return growth;
}

/** The effective rate of `days` days in fixed point, rounded up: (1 + TEA)^(days/360) - 1. */
export function effectiveRate(annualEffectiveRate: string, days: number): bigint {
  const growth = power(dailyGrowth(annualEffectiveRate), days, workBits);
  return divideUp(growth - (1n << workBits), 1n << guardBits);
}

/** The share of the balance that the insurance takes in `days` days, in fixed point, rounded up. */
export function insuranceRate(monthlyRate: string, days: number): bigint {
  const { units, places } = readDecimal(monthlyRate);
  return divideUp((units * BigInt(days)) << fractionBits, monthDays * 10n ** BigInt(places));
}

function newPeriod(annualEffectiveRate: string, insurance: CreditLifeInsurance | null, days: number): Period {
  const interest = effectiveRate(annualEffectiveRate, days);
  const share = insurance ? insuranceRate(insurance.monthlyRate, days) : 0n;
  const divisor = one + interest + (insurance?.mode === "embedded" ? share : 0n);
  return { interest, insurance: share, discount: (one << fractionBits) / divisor };
}

/**
 * The periods of a loan by their number of days, computed once for each rate, insurance and number of days. The function
 * returned throws RangeError when the days are not a whole number from 0 up.
 */
export function periodsOf(
  annualEffectiveRate: string,
  insurance: CreditLifeInsurance | null,
): (days: number) => Period {
  const key = insurance ? `${annualEffectiveRate} ${insurance.monthlyRate} ${insurance.mode}` : annualEffectiveRate;
  let periods = periodsOfTerms.get(key);
  if (!periods) {
    if (periodsOfTerms.size >= mostRates) periodsOfTerms.clear();
    periods = new Map();
    periodsOfTerms.set(key, periods);
  }
  const known = periods;
  return (days) => {
    const found = known.get(days);
    if (found) return found;
    const period = newPeriod(annualEffectiveRate, insurance, days);
    if (known.size >= mostDays) known.clear();
    known.set(days, period);
    return period;
  };
}

/** Sum of the discount factors of consecutive periods, each counted from the start of the first. */
export function annuity(periods: readonly Period[]): bigint {
  let factor = one;
  let sum = 0n;
  for (const period of periods) {
    factor = multiply(factor, period.discount);
    sum += factor;
  }
  return sum;
}
