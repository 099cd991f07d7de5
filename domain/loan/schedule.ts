import { type Currency, safeCents } from "../money";
import type { ItfRule } from "../regulation";
import { amortize, type Conditions, type Grace, type Row } from "./amortization";
import { type Calendar, dueDates } from "./calendar";
import { itfCents, latestItfRule } from "./itf";
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
export type Totals = {
  interestCents: number;
  insuranceCents: number;
  feesCents: number;
  paidCents: number;
  itfCents: number;
};

/** The schedule of payments (cronograma). The level instalment leaves out fees and insurance charged on top. */
export type Schedule = {
  levelInstalmentCents: number;
  netDisbursedCents: number;
  totals: Totals;
  rows: Row[];
};

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
export function totalsOf(rows: readonly Row[], disbursementItfCents: number): Totals {
  const totals: Totals = {
    interestCents: 0,
    insuranceCents: 0,
    feesCents: 0,
    paidCents: 0,
    itfCents: disbursementItfCents,
  };
  for (const row of rows) {
    totals.interestCents += row.interestCents;
    totals.insuranceCents += row.insuranceCents;
    totals.feesCents += row.feeCents;
    totals.paidCents += row.instalmentCents;
    totals.itfCents += row.itfCents;
  }
  safeCents(totals.interestCents, "the interest");
  safeCents(totals.paidCents, "the sum of instalments");
  return totals;
}

/**
 * The schedule of a loan of equal instalments: after grace the level is the balance over the sum of the discount factors,
 * each component is rounded HALF_UP per row and the last row clears the balance. Insurance and fee are charged in every
 * row, grace included, and never added to the balance. ITF is taken on the gross amount and on each instalment.
 * Throws RangeError on contradicting terms, BeyondMoney when a figure outgrows exact amounts.
 * Source: Res. SBS 8181-2012, arts. 4 and 13 (effective rates, year of 360 days) and hoja resumen, item m (cronograma).
 */
export function schedule(terms: Terms, itf: ItfRule = latestItfRule()): Schedule {
  checkTerms(terms);
  const dues = dueDates(terms.calendar, terms.disbursedOn, terms.instalments);
  const { levelCents, rows } = amortize(terms.amountCents, dues, terms.grace, conditionsOf(terms, itf));
  return {
    levelInstalmentCents: levelCents,
    netDisbursedCents: terms.amountCents - terms.upfrontChargesCents,
    totals: totalsOf(rows, itfCents(terms.amountCents, itf)),
    rows,
  };
}
