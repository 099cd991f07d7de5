import { schedule, type Terms } from "../domain/loan/schedule";
import { tcea } from "../domain/loan/tcea";

// The price of exactness: the engine against a plain floating-point loop of the same formula, in one run of one process.

const terms: Terms = {
  currency: "PEN",
  amountCents: 6_000_000,
  annualEffectiveRate: "0.28",
  instalments: 24,
  disbursedOn: "2026-12-15",
  calendar: { kind: "fixed_day", day: 15 },
  grace: { kind: "none", instalments: 0 },
  creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
  feePerInstalmentCents: 800,
  upfrontChargesCents: 35_000,
};

const mostRatio = 25;

/** The rows of the same formula in floating point, for periods of given days. */
function floatRows(amount: number, rate: number, days: readonly number[], monthlyInsurance: number, fee: number) {
  let discount = 1;
  let annuity = 0;
  for (const d of days) {
    discount /= (1 + rate) ** (d / 360);
    annuity += discount;
  }
  const level = Math.round((amount / annuity) * 100) / 100;
  let opening = amount;
  return days.map((d, index) => {
    const interest = Math.round(opening * ((1 + rate) ** (d / 360) - 1) * 100) / 100;
    const insurance = Math.round(opening * monthlyInsurance * (d / 30) * 100) / 100;
    const principal = index === days.length - 1 ? opening : level - interest;
    const instalment = interest + principal + insurance + fee;
    const itf = Math.floor((instalment * 0.00005) / 0.05) * 0.05;
    const closing = opening - principal;
    const row = { number: index + 1, days: d, opening, interest, principal, insurance, fee, instalment, itf, closing };
    opening = closing;
    return row;
  });
}

/** The leanest form of it: balance and interest only, no row kept. */
function floatLoop(amount: number, rate: number, days: readonly number[]): number {
  let discount = 1;
  let annuity = 0;
  for (const d of days) {
    discount /= (1 + rate) ** (d / 360);
    annuity += discount;
  }
  const level = Math.round((amount / annuity) * 100) / 100;
  let balance = amount;
  let sum = 0;
  for (const d of days) {
    const interest = Math.round(balance * ((1 + rate) ** (d / 360) - 1) * 100) / 100;
    balance -= level - interest;
    sum += interest;
  }
  return sum;
}

let kept: unknown = null;

const rounds = 60;

/**
 * Microseconds of one call of each: the least of several rounds, taken in turn and in slices of like length, so that a
 * neighbour on the machine who holds up one holds up all of them.
 */
function microseconds<Name extends string>(works: Record<Name, { calls: number; work: () => unknown }>) {
  const least = {} as Record<Name, number>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(works) as Name[]) {
      const { calls, work } = works[name];
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) kept = work();
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, ((performance.now() - start) * 1000) / calls);
    }
  }
  return least;
}

const computed = schedule(terms);
const days = computed.rows.map((row) => row.days);
const figures = microseconds({
  floatRows: { calls: 2000, work: () => floatRows(60_000, 0.28, days, 0.0008, 8) },
  floatLoop: { calls: 2000, work: () => floatLoop(60_000, 0.28, days) },
  schedule: { calls: 200, work: () => schedule(terms) },
  tcea: { calls: 20, work: () => tcea(terms, computed) },
});
const ratio = figures.schedule / figures.floatLoop;

const write = (label: string, value: number) => console.log(`${label.padEnd(58)}${value.toFixed(2).padStart(8)} µs`);
write("float, 24 rows, balance and interest only", figures.floatLoop);
write("float, 24 rows, with insurance, fee and ITF", figures.floatRows);
write("exact, 24 rows, with insurance, fee, ITF and due dates", figures.schedule);
write("TCEA by both methods, apart", figures.tcea);
console.log(`ratio to the leaner loop ${ratio.toFixed(1)} (at most ${mostRatio})`);
console.log(`ratio to the loop with all components ${(figures.schedule / figures.floatRows).toFixed(1)}`);
if (kept === null || ratio > mostRatio) process.exitCode = 1;
