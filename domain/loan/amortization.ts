import { BeyondMoney, safeCents } from "../money";
import type { ItfRule } from "../regulation";
import type { DueDate } from "./calendar";
import { divideHalfUp, fractionBits, times } from "./fixed-point";
import { itfOf } from "./itf";
import { annuity, bitsFor, type CreditLifeInsurance, type Period, periodsOf } from "./period";

/** Months without repayment at the start: `partial` pays the interest, `total` adds it to the balance. */
export type Grace = { kind: "none" | "partial" | "total"; instalments: number };

/**
 * One instalment. Everything in céntimos, kept as `Cents`: bigint where figures have no bound, number everywhere else.
 * `principalCents` is below zero when interest is added to the balance.
 */
export type RowOf<Cents> = {
  number: number;
  dueOn: string;
  days: number;
  openingCents: Cents;
  interestCents: Cents;
  principalCents: Cents;
  insuranceCents: Cents;
  feeCents: Cents;
  instalmentCents: Cents;
  itfCents: Cents;
  closingCents: Cents;
};

export type Row = RowOf<number>;

/** What the rows of a loan, or of what is left of one, are made from. */
export type Conditions = {
  annualEffectiveRate: string;
  insurance: CreditLifeInsurance | null;
  feeCents: number;
  itf: ItfRule;
};

type Level = { balance: bigint; periods: readonly Period[]; bits: bigint };

function exactLevel({ balance, periods, bits }: Level): bigint {
  const sum = annuity(periods, bits);
  // The discount of a first period of centuries vanishes below the usual bits.
  if (sum === 0n) throw new BeyondMoney("the level instalment");
  return divideHalfUp(balance << bits, sum);
}

/**
 * The level instalment in céntimos: the balance over the sum of the discount factors, rounded once, HALF_UP. It holds
 * principal and interest, and the insurance too when that is embedded. This is the equivalent form of the constant
 * instalment of Res. SBS 8181-2012 for periods of unequal days (`peru.md` 2.5). BeyondMoney when it is no safe integer.
 */
export function levelInstalment(balanceCents: number, periods: readonly Period[]): number {
  const level = exactLevel({ balance: BigInt(balanceCents), periods, bits: fractionBits });
  return safeCents(Number(level), "the level instalment");
}

type Options<Cents> = { firstNumber?: number; levelCents?: Cents };

/**
 * The rows that pay a balance off on the due dates given, each component rounded HALF_UP per row; the last principal is
 * the opening balance. A `levelCents` given is kept instead of computed, and the rows end when it clears the balance.
 * Figures may grow without bound: total grace over decades, or half a céntimo of rounding at a usurious rate.
 * Source: interest on the balance for actual days over 360, Res. SBS 8181-2012, arts. 4 and 13.
 */
export function amortizeExactly(
  balanceCents: bigint,
  dues: readonly DueDate[],
  grace: Grace,
  conditions: Conditions,
  options: Options<bigint> = {},
): { levelCents: bigint; rows: RowOf<bigint>[] } {
  const { annualEffectiveRate, insurance, itf } = conditions;
  const days = dues.map((due) => due.days);
  const bits = bitsFor(balanceCents, annualEffectiveRate, insurance, days);
  const periods = days.map(periodsOf(annualEffectiveRate, insurance, bits));
  const graceRows = grace.kind === "none" ? 0 : grace.instalments;
  const isEmbedded = insurance?.mode === "embedded";
  const feeCents = BigInt(conditions.feeCents);
  let level = options.levelCents ?? 0n;
  let openingCents = balanceCents;
  const rows: RowOf<bigint>[] = [];
  for (const [index, due] of dues.entries()) {
    const period = periods[index];
    if (!period) break;
    if (index === graceRows && options.levelCents === undefined) {
      level = exactLevel({ balance: openingCents, periods: periods.slice(graceRows), bits });
    }
    const interestCents = times(period.interest, openingCents, bits);
    const insuranceCents = insurance ? times(period.insurance, openingCents, bits) : 0n;
    const levelPrincipal = level - interestCents - (isEmbedded ? insuranceCents : 0n);
    let principalCents = levelPrincipal;
    if (index < graceRows) principalCents = grace.kind === "total" ? -interestCents : 0n;
    else if (index === dues.length - 1) principalCents = openingCents;
    else if (options.levelCents !== undefined && levelPrincipal > openingCents) principalCents = openingCents;
    const instalmentCents = interestCents + principalCents + insuranceCents + feeCents;
    const closingCents = openingCents - principalCents;
    rows.push({
      number: (options.firstNumber ?? 1) + index,
      dueOn: due.on,
      days: due.days,
      openingCents,
      interestCents,
      principalCents,
      insuranceCents,
      feeCents,
      instalmentCents,
      itfCents: itfOf(instalmentCents, itf),
      closingCents,
    });
    openingCents = closingCents;
    if (options.levelCents !== undefined && closingCents === 0n) break;
  }
  return { levelCents: level, rows };
}

const cents = (value: bigint) => safeCents(Number(value), "a figure of the schedule");

/** The same rows as numbers. BeyondMoney when a figure is no safe integer. */
export function rowsAsNumbers(rows: readonly RowOf<bigint>[]): Row[] {
  return rows.map((row) => ({
    number: row.number,
    dueOn: row.dueOn,
    days: row.days,
    openingCents: cents(row.openingCents),
    interestCents: cents(row.interestCents),
    principalCents: cents(row.principalCents),
    insuranceCents: cents(row.insuranceCents),
    feeCents: cents(row.feeCents),
    instalmentCents: cents(row.instalmentCents),
    itfCents: cents(row.itfCents),
    closingCents: cents(row.closingCents),
  }));
}

/** `amortizeExactly` for céntimos kept as numbers. BeyondMoney when a figure grows beyond exact amounts. */
export function amortize(
  balanceCents: number,
  dues: readonly DueDate[],
  grace: Grace,
  conditions: Conditions,
  { firstNumber, levelCents }: Options<number> = {},
): { levelCents: number; rows: Row[] } {
  const level = levelCents === undefined ? {} : { levelCents: BigInt(levelCents) };
  const exact = amortizeExactly(BigInt(balanceCents), dues, grace, conditions, { firstNumber, ...level });
  return { levelCents: cents(exact.levelCents), rows: rowsAsNumbers(exact.rows) };
}
