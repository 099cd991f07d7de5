import { BeyondMoney } from "../money";
import { fractionBits, log2OfFixed, multiply, power } from "./fixed-point";

/** Money paid by the borrower `steps` (days or periods) after the flow before it; received money is below zero. */
export type Flow = { steps: number; cents: number | bigint };

/** A discount factor per step, kept as the integer x * 2^bits. */
export type Discount = { factor: bigint; bits: bigint };

/** What is to be solved, with `bits` fraction bits; `least` is below every discount that solves it. */
type Equation = { netCents: number; flows: readonly Flow[]; bits: bigint; least: bigint; endsBelowZero: boolean };

type Worth = { value: bigint; slope: bigint };

const mostSteps = 1000;
const mostDoublings = 64;
const noiseBits = 40n;
const guardBits = 96n;

// The present value less the net amount at discount w, and w times its slope: Horner's scheme from the last flow back.
function worthAt(w: bigint, bits: bigint, netCents: number, flows: readonly Flow[]): Worth {
  const powers = new Map<number, bigint>();
  let value = 0n;
  let slope = 0n;
  for (let index = flows.length - 1; index >= 0; index -= 1) {
    const flow = flows[index];
    if (!flow) break;
    let factor = powers.get(flow.steps);
    if (factor === undefined) {
      factor = power(w, flow.steps, bits);
      powers.set(flow.steps, factor);
    }
    value = multiply(value + (BigInt(flow.cents) << bits), factor, bits);
    slope = multiply(slope, factor, bits) + BigInt(flow.steps) * value;
  }
  return { value: value - (BigInt(netCents) << bits), slope };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

const halvingsOf = (w: bigint, bits: bigint) => Math.max(0, -log2OfFixed(w, bits));

// The longest gap between two flows holds the smallest power, which loses the most bits. Floating point chooses the
// precision, never a figure.
function bitsLost(flows: readonly Flow[], w: bigint, bits: bigint): bigint {
  const longest = flows.reduce((most, { steps }) => Math.max(most, steps), 1);
  return BigInt(Math.ceil(halvingsOf(w, bits) * longest));
}

const lengthOf = (value: bigint) => value.toString(2).length;

// Far apart the middle is that of the exponents: rates of thousands of digits lie many powers of ten below a usual one.
function middleOf(low: bigint, high: bigint): bigint {
  if (high <= low << 2n) return (low + high) / 2n;
  return 1n << BigInt((lengthOf(low) + lengthOf(high) - 1) >> 1);
}

/**
 * Where the present value first reaches the net amount: below it at `low`, not below it at `high`. Flows that end below
 * zero are worth most at one discount and less to both sides, so the search climbs towards it and gives up at the top.
 */
function bracket(at: (w: bigint) => Worth, start: bigint, { bits, least, endsBelowZero }: Equation) {
  const first = at(start);
  if (first.value >= 0n) return { low: least, high: start };
  // Powers that vanish leave a slope of zero: that is far below the climb.
  let low = first.slope >= 0n ? start : least;
  let high = first.slope >= 0n ? 1n << bits : start;
  for (let doubling = 0; ; doubling += 1) {
    const { value, slope } = at(high);
    if (value >= 0n) return { low, high };
    if (endsBelowZero && slope < 0n) break;
    if (doubling === mostDoublings) throw new BeyondMoney("the cost of the loan");
    [low, high] = [high, 2n * high];
  }
  while (high - low > high >> (bits / 2n)) {
    const middle = middleOf(low, high);
    const { value, slope } = at(middle);
    if (value >= 0n) return { low, high: middle };
    if (slope >= 0n) low = middle;
    else high = middle;
  }
  throw new BeyondMoney("the cost of the loan");
}

/** Newton's method kept inside a bracket that bisection shrinks, so that it always ends, with the bits that it is given. */
function solve(start: bigint, equation: Equation): bigint {
  const { bits, netCents, flows } = equation;
  const at = (w: bigint) => worthAt(w, bits, netCents, flows);
  let { low, high } = bracket(at, start, equation);
  const tolerance = bits - noiseBits - bitsLost(flows, high, bits);
  let w = start >= low && start <= high ? start : middleOf(low, high);
  let lastMove = high;
  for (let step = 0; step < mostSteps; step += 1) {
    const { value, slope } = at(w);
    if (value < 0n) low = w;
    else high = w;
    let move = slope > 0n ? (value * w) / slope : high;
    if (size(move) <= w >> tolerance) return w - move;
    // A step out of the bracket, or hardly shorter than the one before, would go on for thousands of steps.
    if (w - move < low || w - move > high || 2n * size(move) > lastMove) move = w - middleOf(low, high);
    lastMove = size(move);
    w -= move;
    if (lastMove <= w >> tolerance) return w;
  }
  throw new BeyondMoney("the cost of the loan");
}

/**
 * The discount per step at which the flows are worth the net amount, with as many bits as a rate of `over`/`under` steps a
 * year needs for eight decimals: charges close to the whole amount make rates of thousands of digits.
 * Rounded flows with a negative end can have two such places: the one with the higher rate is meant, which fees and
 * charges move as they move that of any other loan.
 * Throws BeyondMoney when no discount does.
 */
export function discountPerStep(
  netCents: number,
  flows: readonly Flow[],
  guess: bigint,
  perYear: { over: number; under: number },
): Discount {
  const all = flows.reduce((sum, { cents }) => sum + size(BigInt(cents)), 0n);
  const times = all / BigInt(netCents) + 1n;
  const neededFor = (w: bigint, bits: bigint) => {
    const ofYear = Math.ceil((halvingsOf(w, bits) * perYear.over) / perYear.under);
    return guardBits + BigInt(lengthOf(times) + ofYear) + bitsLost(flows, w, bits);
  };
  const endsBelowZero = BigInt(flows.at(-1)?.cents ?? 0) < 0n;
  let [factor, bits, needed] = [guess, fractionBits, neededFor(guess, fractionBits)];
  for (;;) {
    if (needed > bits) [factor, bits] = [factor << (needed - bits), needed];
    // No discount up to one is less: with all flows at the first step they would be worth the net amount at this one.
    const least = (1n << bits) / times;
    factor = solve(factor, { netCents, flows, bits, least, endsBelowZero });
    needed = neededFor(factor, bits);
    if (needed <= bits) return { factor, bits };
  }
}
