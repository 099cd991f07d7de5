import { limaClock } from "./calendar/lima";
import { dateParts } from "./date";

/**
 * Dates and numbers as people in Peru write them, whatever the language of the interface. Written out by hand: the tables
 * inside Node change between versions, and a figure must not change with them. Money is in `money.ts`.
 */

const noBreakSpace = "\u00a0";

/** A date "YYYY-MM-DD" as "04/08/2026", day first. RangeError when there is no such day. */
export function formatDate(date: string): string {
  dateParts(date);
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** The hour of an instant in Lima as "10:07 a. m."; its spaces do not break. */
export function formatTime(instant: Date): string {
  const { hour, minute } = limaClock(instant);
  const half = hour < 12 ? "a." : "p.";
  return [`${hour % 12 || 12}:${String(minute).padStart(2, "0")}`, half, "m."].join(noBreakSpace);
}

/** Day and hour of an instant in Lima as "04/08/2026, 10:07 a. m."; only the space after the comma breaks. */
export function formatDateTime(instant: Date): string {
  return `${formatDate(limaClock(instant).date)}, ${formatTime(instant)}`;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A whole number with a comma between thousands: 1234 gives "1,234". RangeError unless a safe integer. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a count: ${count}`);
  return `${count < 0 ? "-" : ""}${group(String(Math.abs(count)))}`;
}

function percentOf(numerator: bigint, decimals: number): string {
  const digits = String(numerator < 0n ? -numerator : numerator).padStart(decimals + 1, "0");
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  const rest = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${numerator < 0n ? "-" : ""}${group(whole)}${rest}%`;
}

/** Basis points as a percentage with two decimals: 3219 gives "32.19%". RangeError unless a safe integer. */
export function formatBasisPoints(basisPoints: number): string {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError(`not basis points: ${basisPoints}`);
  return percentOf(BigInt(basisPoints), 2);
}

/**
 * A rate written as a decimal fraction, as the loan engine gives it, as a percentage: "0.32191234" gives "32.19%". Rounds
 * half away from zero to `decimals` places, without passing through binary numbers. RangeError on any other text.
 */
export function formatRate(fraction: string, decimals = 2): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(fraction);
  if (!match) throw new RangeError(`not a decimal fraction: ${fraction}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) throw new RangeError(`not decimals: ${decimals}`);
  const kept = decimals + 2;
  const places = (match[3] ?? "").padEnd(kept, "0");
  const up = (places[kept] ?? "0") >= "5" ? 1n : 0n;
  const size = BigInt(`${match[2]}${places.slice(0, kept)}`) + up;
  return percentOf(match[1] === "-" ? -size : size, decimals);
}

/** Parts per million as a percentage: 800 is "0.0800%". */
export function formatPartsPerMillion(ppm: number): string {
  return formatRate(`0.${String(ppm).padStart(6, "0")}`, 4);
}
