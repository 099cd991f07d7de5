import { Decimal } from "decimal.js";
import { dueDates, instalmentsPerYear } from "../calendar";
import type { Terms } from "../schedule";

/**
 * The same loan by a second method, for tests: plain decimals of 60 digits (more where balances explode), factors by powers of the annual rate from the
 * end of grace, the present value by direct sums and the TCEA by bisection. Shares only the due dates with the engine.
 */
const usualDigits = 60;
const guardDigits = 10;
// Charges near the amount make daily rates of tens of digits: the interval is halved until their eighth decimal is sure.
const halvings = 240;
const Rough = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

export type DecimalRow = {
  interest: string;
  principal: string;
  insurance: string;
  instalment: string;
  closing: string;
};

// A root that is exact, such as 1.21^(1/2), comes out with a last digit in doubt: the guard digits are cut off.
function growth(rate: Decimal, days: Decimal, digits: number): Decimal {
  return rate
    .plus(1)
    .pow(days.div(360))
    .toDecimalPlaces(digits - guardDigits);
}

const cents = (value: Decimal) => value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);

export function decimalLoan(terms: Terms, digits = usualDigits): { level: string; rows: DecimalRow[] } {
  const Exact = Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_UP });
  const { annualEffectiveRate: rate, creditLifeInsurance: insurance, grace, instalments } = terms;
  const dues = dueDates(terms.calendar, terms.disbursedOn, instalments);
  const growthIn = (days: number) => growth(new Exact(rate), new Exact(days), digits);
  const growths = new Map(dues.map(({ days }) => [days, growthIn(days)]));
  const growthOf = (days: number) => growths.get(days) ?? growthIn(days);
  const share = (days: number) => new Exact(insurance?.monthlyRate ?? 0).times(days).div(30);
  const embedded = insurance?.mode === "embedded";
  let balance: Decimal = new Exact(terms.amountCents);
  let level: Decimal = new Exact(0);
  const rows = dues.map(({ days }, index): DecimalRow => {
    if (index === grace.instalments) {
      let product: Decimal = new Exact(1);
      let sum: Decimal = new Exact(0);
      for (const due of dues.slice(index)) {
        product = product.times(growthOf(due.days).plus(embedded ? share(due.days) : 0));
        sum = sum.plus(new Exact(1).div(product));
      }
      level = cents(balance.div(sum));
    }
    const interest = cents(balance.times(growthOf(days).minus(1)));
    const premium = cents(balance.times(share(days)));
    let principal = level.minus(interest).minus(embedded ? premium : 0);
    if (index < grace.instalments) principal = grace.kind === "total" ? interest.negated() : new Exact(0);
    else if (index === instalments - 1) principal = balance;
    const instalment = interest.plus(principal).plus(premium).plus(terms.feePerInstalmentCents);
    balance = balance.minus(principal);
    const text = (value: Decimal) => value.plus(0).toFixed(0).replace(/^-0$/, "0");
    return {
      interest: text(interest),
      principal: text(principal),
      insurance: text(premium),
      instalment: text(instalment),
      closing: text(balance),
    };
  });
  return { level: level.toFixed(0), rows };
}

// The discount per step at which the flows are worth the net amount, by halving the interval 0 to 1.
function bisect(net: number, flows: readonly { step: number; cents: number }[]): Decimal {
  let [low, high] = [new Rough(0), new Rough(1)];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = low.plus(high).div(2);
    const powers = new Map<number, Decimal>();
    let value = new Rough(0);
    for (const { step, cents: amount } of [...flows].reverse()) {
      const power = powers.get(step) ?? middle.pow(step);
      powers.set(step, power);
      value = value.plus(amount).times(power);
    }
    if (value.lt(net)) low = middle;
    else high = middle;
  }
  return high;
}

/** The TCEA by both methods for given instalments, as decimals. */
export function decimalTcea(
  terms: Terms,
  rows: readonly { days: number; instalmentCents: number }[],
): { annex1: Decimal; days360: Decimal } {
  const net = terms.amountCents - terms.upfrontChargesCents;
  const { over, under } = instalmentsPerYear(terms.calendar);
  const annual = (discount: Decimal, perYear: Decimal) => new Rough(1).div(discount).pow(perYear).minus(1);
  const periodic = rows.map((row) => ({ step: 1, cents: row.instalmentCents }));
  const daily = rows.map((row) => ({ step: row.days, cents: row.instalmentCents }));
  return {
    annex1: annual(bisect(net, periodic), new Rough(over).div(under)),
    days360: annual(bisect(net, daily), new Rough(360)),
  };
}
