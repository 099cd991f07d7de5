import { daysBetween } from "../date";
import { type Dated, type ItfRule, type PrepaymentRule, prepaymentRules, valueInForce } from "../regulation";
import { amortize, type Grace, type Row } from "./amortization";
import type { DueDate } from "./calendar";
import { timesCents } from "./fixed-point";
import { latestItfRule } from "./itf";
import { effectiveRate, insuranceRate } from "./period";
import { conditionsOf, type Schedule, type Terms, type Totals, totalsOf } from "./schedule";

/** What is owed on a day by a borrower who is up to date, in céntimos: balance and what has accrued since the last due date. */
export type PayOff = {
  paidInstalments: number;
  balanceCents: number;
  interestCents: number;
  insuranceCents: number;
  totalCents: number;
};

/** Keep the term (a lower instalment) or keep the instalment (a shorter term): the borrower chooses. */
export type PrepaymentChoice = "keep_term" | "keep_instalment";

/** The schedule after a prepayment. `capitalCents` is the part that lowered the balance. */
export type Prepaid = {
  capitalCents: number;
  interestCents: number;
  insuranceCents: number;
  balanceCents: number;
  levelInstalmentCents: number;
  totals: Totals;
  rows: Row[];
};

/**
 * What pays a loan off on a day, with every instalment due until then paid: the balance, the interest and the insurance of
 * the days since the last due date. No fee nor penalty, and no fee of an instalment that has not fallen due.
 * RangeError before the disbursement or once the loan is paid.
 * Source: Res. SBS 8181-2012, art. 22 (right to prepay with the interest reduced to the day).
 */
export function payOff(terms: Terms, of: Schedule, on: string): PayOff {
  if (on < terms.disbursedOn) throw new RangeError("a loan is not paid off before it is disbursed");
  const paid = of.rows.filter((row) => row.dueOn <= on);
  const last = paid.at(-1);
  const balanceCents = last ? last.closingCents : terms.amountCents;
  if (paid.length === of.rows.length) throw new RangeError("the loan is paid");
  const days = daysBetween(last ? last.dueOn : terms.disbursedOn, on);
  const interestCents = timesCents(effectiveRate(terms.annualEffectiveRate, days), balanceCents);
  const insurance = terms.creditLifeInsurance;
  const insuranceCents = insurance ? timesCents(insuranceRate(insurance.monthlyRate, days), balanceCents) : 0;
  const totalCents = balanceCents + interestCents + insuranceCents;
  return { paidInstalments: paid.length, balanceCents, interestCents, insuranceCents, totalCents };
}

/**
 * The new schedule after a prepayment by a borrower who is up to date. The payment first covers the interest and the
 * insurance accrued since the last due date, the rest lowers the balance, and the due dates stay. `keep_term` computes a
 * new level for the instalments left; `keep_instalment` keeps the level and ends sooner, the last one clearing the
 * balance. RangeError when the payment does not cover what has accrued or pays the whole loan (`payOff`).
 * Source: Res. SBS 8181-2012, art. 22 (goes to capital, reduces interest, no charge).
 */
export function prepay(
  terms: Terms,
  of: Schedule,
  payment: { on: string; paidCents: number; choice: PrepaymentChoice },
  itf: ItfRule = latestItfRule(),
): Prepaid {
  const owed = payOff(terms, of, payment.on);
  const capitalCents = payment.paidCents - owed.interestCents - owed.insuranceCents;
  const balanceCents = owed.balanceCents - capitalCents;
  if (!Number.isSafeInteger(capitalCents) || capitalCents <= 0) throw new RangeError("the payment lowers no capital");
  if (balanceCents <= 0) throw new RangeError("the payment pays the whole loan");
  const dues: DueDate[] = of.rows
    .slice(owed.paidInstalments)
    .map((row, index) => ({ on: row.dueOn, days: index === 0 ? daysBetween(payment.on, row.dueOn) : row.days }));
  const graceLeft = Math.max(0, terms.grace.instalments - owed.paidInstalments);
  const grace: Grace = { kind: terms.grace.kind, instalments: graceLeft };
  const { levelCents, rows } = amortize(balanceCents, dues, grace, conditionsOf(terms, itf), {
    firstNumber: owed.paidInstalments + 1,
    ...(payment.choice === "keep_instalment" ? { levelCents: of.levelInstalmentCents } : {}),
  });
  return {
    capitalCents,
    interestCents: owed.interestCents,
    insuranceCents: owed.insuranceCents,
    balanceCents,
    levelInstalmentCents: levelCents,
    totals: totalsOf(rows, 0),
    rows,
  };
}

/**
 * How a payment counts when the client says nothing: above so many instalments, the one due included, it is a
 * prepayment and lowers the capital; otherwise the next instalments are paid ahead and no interest is saved.
 * Source: Res. SBS 8181-2012, art. 22.
 */
export function kindOfPayment(
  paidCents: number,
  instalmentCents: number,
  on: string,
  rules: readonly Dated<PrepaymentRule>[] = prepaymentRules,
): "prepayment" | "instalments_ahead" {
  const { moreThanInstalments } = valueInForce(rules, on);
  return paidCents > moreThanInstalments * instalmentCents ? "prepayment" : "instalments_ahead";
}
