import { BeyondMoney } from "../money";
import { instalmentsPerYear } from "./calendar";
import { decimalFromFixed, fractionBits, multiply, one, power, root } from "./fixed-point";
import { effectiveRate } from "./period";
import type { ScheduleOf, Terms } from "./schedule";

/** Money paid by the borrower `steps` (days or periods) after the flow before it; received money is below zero. */
export type Flow = { steps: number; cents: number | bigint };

const enoughBits = 40n;
const mostSteps = 1000;
const parts = 32;

// The present value at discount w, and w times its slope: Horner's scheme from the last flow to the first.
function valueAt(w: bigint, netCents: number, flows: readonly Flow[]): { value: bigint; slope: bigint } {
  const powers = new Map<number, bigint>();
  let value = 0n;
  let slope = 0n;
  for (let index = flows.length - 1; index >= 0; index -= 1) {
    const flow = flows[index];
    if (!flow) break;
    let factor = powers.get(flow.steps);
    if (factor === undefined) {
      factor = power(w, flow.steps);
      powers.set(flow.steps, factor);
    }
    value = multiply(value + (BigInt(flow.cents) << fractionBits), factor);
    slope = multiply(slope, factor) + BigInt(flow.steps) * value;
  }
  return { value: value - (BigInt(netCents) << fractionBits), slope };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

// A place where the present value is below the net amount and one where it is not, around the first guess.
function bracket(start: bigint, netCents: number, flows: readonly Flow[]): { low: bigint; high: bigint } {
  const at = (w: bigint) => valueAt(w, netCents, flows).value;
  if (at(start) >= 0n) return { low: 0n, high: start };
  if (at(one) >= 0n) return { low: start, high: one };
  // Rounding can turn the last instalments of a very long, very dear loan negative. Its rate is then near the guess ...
  const total = flows.reduce((sum, flow) => sum + flow.steps, 0);
  for (let width = one >> 100n; width < one / BigInt(total); width <<= 2n) {
    if (at(start + width) >= 0n) return { low: start, high: start + width };
    if (at(start - width) >= 0n) return { low: 0n, high: start - width };
  }
  // ... or further off: try the guess in steps of its 32nd root, to both sides, nearest first ...
  const guess = start < one ? start : one - (one >> 20n);
  const step = (one << fractionBits) / root((one << fractionBits) / guess, parts);
  for (let away = 0; away <= 3 * parts; away += 1) {
    const dearer = power(step, parts + away);
    if (at(dearer) >= 0n) return { low: 0n, high: dearer };
    const cheaper = power(step, Math.max(0, parts - away));
    if (cheaper > start && at(cheaper) >= 0n) return { low: start, high: cheaper };
  }
  // ... and, where charges outweigh everything, its fourth power squared again and again.
  for (let w = power(guess, 4); w > 0n; w = multiply(w, w)) {
    if (at(w) >= 0n) return { low: 0n, high: w };
  }
  throw new BeyondMoney("the cost of the loan");
}

/**
 * The discount per step, in fixed point, at which the flows are worth the net amount: Newton's method kept inside a
 * bracket that bisection shrinks, so that it always ends. `annualEffectiveRate` and `daysPerStep` give the first guess.
 * Rounded flows with a negative end can have two such places: the one with the higher rate is meant, which fees and
 * charges move as they move that of any other loan.
 * Throws BeyondMoney when no discount does.
 */
export function discountPerStep(
  netCents: number,
  flows: readonly Flow[],
  guess: { annualEffectiveRate: string; daysPerStep: number },
): bigint {
  const start = (one << fractionBits) / (one + effectiveRate(guess.annualEffectiveRate, guess.daysPerStep));
  let { low, high } = bracket(start, netCents, flows);
  let w = start > high ? (low + high) / 2n : start;
  let lastMove = one;
  for (let step = 0; step < mostSteps; step += 1) {
    const { value, slope } = valueAt(w, netCents, flows);
    if (value < 0n) low = w;
    else high = w;
    let move = slope > 0n ? (value * w) / slope : one;
    if (size(move) >> enoughBits === 0n) return w - move;
    // A step out of the bracket, or hardly shorter than the one before, would go on for thousands of steps.
    if (w - move < low || w - move > high || 2n * size(move) > lastMove) move = w - (low + high) / 2n;
    lastMove = size(move);
    w -= move;
    if (lastMove >> enoughBits === 0n) return w;
  }
  throw new BeyondMoney("the cost of the loan");
}

function annual(discount: bigint, over: number, under: number): string {
  const growth = (one << fractionBits) / discount;
  if (growth >= one) return decimalFromFixed(power(root(growth, under), over) - one, 8);
  const shrink = power(root(discount, under), over);
  return decimalFromFixed((one << fractionBits) / shrink - one, 8);
}

/**
 * Annual cost rate by Annex 1, (1 + it)^k - 1, as a decimal fraction with eight decimals: `it` is the rate per instalment
 * at which the instalments are worth what was received, k the instalments per year (`over`/`under`).
 * Source: Res. SBS 8181-2012, Anexo 1.
 */
export function annexOneRate(
  netCents: number,
  instalmentsCents: readonly (number | bigint)[],
  perYear: { over: number; under: number },
  annualEffectiveRate: string,
): string {
  const flows = instalmentsCents.map((cents) => ({ steps: 1, cents }));
  const daysPerStep = Math.round((360 * perYear.under) / perYear.over);
  return annual(discountPerStep(netCents, flows, { annualEffectiveRate, daysPerStep }), perYear.over, perYear.under);
}

/** Annual cost rate discounting by actual days since the disbursement over 360, with eight decimals. */
export function daysRate(netCents: number, flows: readonly Flow[], annualEffectiveRate: string): string {
  return annual(discountPerStep(netCents, flows, { annualEffectiveRate, daysPerStep: 1 }), 360, 1);
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
