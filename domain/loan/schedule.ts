import { type Currency, safeCents } from "../money";
import type { ItfRule } from "../regulation";
import { amortizeExactly, type Conditions, type Grace, type Row, type RowOf, rowsAsNumbers } from "./amortization";
import { type Calendar, dueDates } from "./calendar";
import { itfOf, latestItfRule } from "./itf";
import type { CreditLifeInsurance } from "./period";

/** The terms of a loan. Money in céntimos of `currency`, rates as decimal fractions ("0.28"), grace inside `instalments`. */
export type Terms = {
  currency: Currency;
  amountCents: number;
  annualEffectiveRate: string;
  instalments: number;
  disbursedOn: string;
  calendar: Calendar;
  grace: Grace;
  creditLifeInsurance: CreditLifeInsurance | null;
  feePerInstalmentCents: number;
  /** Withheld from the amount when it is disbursed. */
  upfrontChargesCents: number;
};

/** Sums in céntimos. `paidCents` is every instalment, insurance and fees in, ITF out; `itfCents` counts the disbursement. */
export type TotalsOf<Cents> = {
  interestCents: Cents;
  insuranceCents: Cents;
  feesCents: Cents;
  paidCents: Cents;
  itfCents: Cents;
};

export type Totals = TotalsOf<number>;

/** The schedule of payments (cronograma). The level instalment leaves out fees and insurance charged on top. */
export type ScheduleOf<Cents> = {
  levelInstalmentCents: Cents;
  netDisbursedCents: number;
  totals: TotalsOf<Cents>;
  rows: RowOf<Cents>[];
};

export type Schedule = ScheduleOf<number>;

function isCents(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** RangeError when the terms contradict themselves; people's input is checked by its schema before. */
function checkTerms(terms: Terms): void {
  const { amountCents, instalments, grace } = terms;
  if (!isCents(amountCents) || amountCents === 0) throw new RangeError(`not an amount: ${amountCents}`);
  if (!isCents(terms.feePerInstalmentCents)) throw new RangeError(`not a fee: ${terms.feePerInstalmentCents}`);
  if (!isCents(terms.upfrontChargesCents) || terms.upfrontChargesCents >= amountCents) {
    throw new RangeError("the charges withheld must be less than the amount");
  }
  if (!isCents(grace.instalments) || grace.instalments >= instalments) {
    throw new RangeError("there must be more instalments than grace");
  }
  if (grace.kind === "none" && grace.instalments > 0) throw new RangeError("grace of kind none has no instalments");
}

/** What the rows of these terms are computed with. */
export function conditionsOf(terms: Terms, itf: ItfRule = latestItfRule()): Conditions {
  return {
    annualEffectiveRate: terms.annualEffectiveRate,
    insurance: terms.creditLifeInsurance,
    feeCents: terms.feePerInstalmentCents,
    itf,
  };
}

/** Sums over the rows, with the ITF of the amounts disbursed. */
function exactTotalsOf(rows: readonly RowOf<number | bigint>[], disbursementItfCents: bigint): TotalsOf<bigint> {
  const totals: TotalsOf<bigint> = {
    interestCents: 0n,
    insuranceCents: 0n,
    feesCents: 0n,
    paidCents: 0n,
    itfCents: disbursementItfCents,
  };
  for (const row of rows) {
    totals.interestCents += BigInt(row.interestCents);
    totals.insuranceCents += BigInt(row.insuranceCents);
    totals.feesCents += BigInt(row.feeCents);
    totals.paidCents += BigInt(row.instalmentCents);
    totals.itfCents += BigInt(row.itfCents);
  }
  return totals;
}

const cents = (value: bigint) => safeCents(Number(value), "a sum of the schedule");

function totalsAsNumbers(totals: TotalsOf<bigint>): Totals {
  return {
    interestCents: cents(totals.interestCents),
    insuranceCents: cents(totals.insuranceCents),
    feesCents: cents(totals.feesCents),
    paidCents: cents(totals.paidCents),
    itfCents: cents(totals.itfCents),
  };
}

/** Sums over the rows, with the ITF of the amounts disbursed. BeyondMoney when a sum is no safe integer. */
export function totalsOf(rows: readonly Row[], disbursementItfCents: number): Totals {
  return totalsAsNumbers(exactTotalsOf(rows, BigInt(disbursementItfCents)));
}

/**
 * The schedule of a loan of equal instalments: after grace the level is the balance over the sum of the discount factors,
 * each component is rounded HALF_UP per row and the last row clears the balance. Insurance and fee are charged in every
 * row, grace included, and never added to the balance. ITF is taken on the gross amount and on each instalment.
 * Throws RangeError on contradicting terms; figures may grow without bound.
 * Source: Res. SBS 8181-2012, arts. 4 and 13 (effective rates, year of 360 days) and hoja resumen, item m (cronograma).
 */
export function exactSchedule(terms: Terms, itf: ItfRule = latestItfRule()): ScheduleOf<bigint> {
  checkTerms(terms);
  const dues = dueDates(terms.calendar, terms.disbursedOn, terms.instalments);
  const amountCents = BigInt(terms.amountCents);
  const { levelCents, rows } = amortizeExactly(amountCents, dues, terms.grace, conditionsOf(terms, itf));
  return {
    levelInstalmentCents: levelCents,
    netDisbursedCents: terms.amountCents - terms.upfrontChargesCents,
    totals: exactTotalsOf(rows, itfOf(amountCents, itf)),
    rows,
  };
}

/** `exactSchedule` for céntimos kept as numbers. BeyondMoney when a figure outgrows safe integers. */
export function schedule(terms: Terms, itf: ItfRule = latestItfRule()): Schedule {
  const exact = exactSchedule(terms, itf);
  return {
    levelInstalmentCents: cents(exact.levelInstalmentCents),
    netDisbursedCents: exact.netDisbursedCents,
    totals: totalsAsNumbers(exact.totals),
    rows: rowsAsNumbers(exact.rows),
  };
}
