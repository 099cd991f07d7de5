/**
 * Exact arithmetic for rates: a number x is kept as the integer x * 2^192, some 57 decimal digits after the point, or with
 * more bits where balances grow beyond what those carry (`bitsFor`). Rates and factors never pass through floating point.
 */

export const fractionBits = 192n;
export const one = 1n << fractionBits;

/** Decimal text taken apart: `units` over ten to the power of `places`. */
export type DecimalFraction = { units: bigint; places: number };

/** Reads a decimal string not below zero, such as "0.28". RangeError on any other text. */
export function readDecimal(text: string): DecimalFraction {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const decimals = match[2] ?? "";
  return { units: BigInt(`${match[1]}${decimals}`), places: decimals.length };
}

/** Quotient rounded up, for a dividend not below zero and a divisor above zero. */
export function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** Quotient rounded to the nearest integer, halves away from zero (HALF_UP). The divisor must be above zero. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (dividend < 0n) return -divideHalfUp(-dividend, divisor);
  return (2n * dividend + divisor) / (2n * divisor);
}

/**
 * Céntimos times a factor, rounded HALF_UP to a céntimo. Factors of rates are kept rounded up: a product that is exactly
 * half a céntimo then still reaches the half although its factor has no finite binary form.
 */
export function times(factor: bigint, cents: bigint, bits = fractionBits): bigint {
  if (cents < 0n) return -times(factor, -cents, bits);
  return (factor * cents + (1n << (bits - 1n))) >> bits;
}

/** `times` for céntimos kept as a number, with the usual bits. */
export function timesCents(factor: bigint, cents: number): number {
  return Number(times(factor, BigInt(cents)));
}

/** Product of two fixed-point numbers with `bits` fraction bits, rounded down. */
export function multiply(a: bigint, b: bigint, bits = fractionBits): bigint {
  return (a * b) >> bits;
}

/** A fixed-point number to a whole power, rounded down at each step. RangeError when the exponent is negative or not whole. */
export function power(base: bigint, exponent: number, bits = fractionBits): bigint {
  if (!Number.isInteger(exponent) || exponent < 0) throw new RangeError(`not a whole exponent: ${exponent}`);
  let result = 1n << bits;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square, bits);
    if (left > 1) square = multiply(square, square, bits);
  }
  return result;
}

/**
 * The root of a fixed-point number not below one, by Newton's method from above: the curve is convex, so that every step
 * stays above the root and the first one that no longer falls has reached it.
 */
export function root(value: bigint, degree: number, bits = fractionBits): bigint {
  const unit = 1n << bits;
  if (value < unit) throw new RangeError("the root is taken of numbers not below one");
  const n = BigInt(degree);
  const byBernoulli = unit + (value - unit) / n + 1n;
  const byLength = unit << BigInt(Math.ceil((value.toString(2).length - Number(bits)) / degree));
  let above = byBernoulli < byLength ? byBernoulli : byLength;
  for (;;) {
    const next = ((n - 1n) * above + (value << bits) / power(above, degree - 1, bits)) / n;
    if (next >= above) return above;
    above = next;
  }
}

/** The binary logarithm of a fixed-point number above zero, in floating point. */
export function log2OfFixed(value: bigint, bits = fractionBits): number {
  const below = BigInt(Math.max(0, value.toString(2).length - 53));
  return Math.log2(Number(value >> below)) + Number(below - bits);
}

/** A fixed-point number as decimal text with that many places, rounded HALF_UP: never "-0.00". */
export function decimalFromFixed(value: bigint, places: number, bits = fractionBits): string {
  return decimalFromUnits(divideHalfUp(value * 10n ** BigInt(places), 1n << bits), places);
}

/** Units of the last place as decimal text: 123456 with two places is "1234.56", céntimos as an amount. */
export function decimalFromUnits(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
