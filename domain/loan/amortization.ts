import { safeCents } from "../money";
import type { ItfRule } from "../regulation";
import type { DueDate } from "./calendar";
import { divideHalfUp, fractionBits, timesCents } from "./fixed-point";
import { itfCents } from "./itf";
import { annuity, type CreditLifeInsurance, type Period, periodsOf } from "./period";

/** Months without repayment at the start: `partial` pays the interest, `total` adds it to the balance. */
export type Grace = { kind: "none" | "partial" | "total"; instalments: number };

/** One instalment. Everything in céntimos; `principalCents` is below zero when interest is added to the balance. */
export type Row = {
  number: number;
  dueOn: string;
  days: number;
  openingCents: number;
  interestCents: number;
  principalCents: number;
  insuranceCents: number;
  feeCents: number;
  instalmentCents: number;
  itfCents: number;
  closingCents: number;
};

/** What the rows of a loan, or of what is left of one, are made from. */
export type Conditions = {
  annualEffectiveRate: string;
  insurance: CreditLifeInsurance | null;
  feeCents: number;
  itf: ItfRule;
};

/**
 * The level instalment in céntimos: the balance over the sum of the discount factors, rounded once, HALF_UP. It holds
 * principal and interest, and the insurance too when that is embedded. This is the equivalent form of the constant
 * instalment of Res. SBS 8181-2012 for periods of unequal days (`peru.md` 2.5).
 */
export function levelInstalment(balanceCents: number, periods: readonly Period[]): number {
  const sum = annuity(periods);
  // Only a first period of centuries brings the sum down to zero; the instalment has no bound then.
  if (sum === 0n) return safeCents(Number.POSITIVE_INFINITY, "the level instalment");
  return safeCents(Number(divideHalfUp(BigInt(balanceCents) << fractionBits, sum)), "the level instalment");
}

/**
 * The rows that pay a balance off on the due dates given, each component rounded HALF_UP per row; the last principal is
 * the opening balance. A `levelCents` given is kept instead of computed, and the rows end when it clears the balance.
 * BeyondMoney when a figure grows beyond exact amounts.
 * Source: interest on the balance for actual days over 360, Res. SBS 8181-2012, arts. 4 and 13.
 */
export function amortize(
  balanceCents: number,
  dues: readonly DueDate[],
  grace: Grace,
  conditions: Conditions,
  options: { firstNumber?: number; levelCents?: number } = {},
): { levelCents: number; rows: Row[] } {
  const { annualEffectiveRate, insurance, feeCents, itf } = conditions;
  const periodOf = periodsOf(annualEffectiveRate, insurance);
  const periods = dues.map((due) => periodOf(due.days));
  const graceRows = grace.kind === "none" ? 0 : grace.instalments;
  const isEmbedded = insurance?.mode === "embedded";
  let level = options.levelCents ?? 0;
  let openingCents = balanceCents;
  const rows: Row[] = [];
  for (const [index, due] of dues.entries()) {
    const period = periods[index];
    if (!period) break;
    if (index === graceRows && options.levelCents === undefined) {
      level = levelInstalment(openingCents, periods.slice(graceRows));
    }
    const interestCents = safeCents(timesCents(period.interest, openingCents), "the interest");
    const insuranceCents = timesCents(period.insurance, openingCents);
    const levelPrincipal = level - interestCents - (isEmbedded ? insuranceCents : 0);
    let principalCents = levelPrincipal;
    if (index < graceRows) principalCents = grace.kind === "total" ? 0 - interestCents : 0;
    else if (index === dues.length - 1) principalCents = openingCents;
    else if (options.levelCents !== undefined) principalCents = Math.min(levelPrincipal, openingCents);
    const instalmentCents = interestCents + principalCents + insuranceCents + feeCents;
    const closingCents = safeCents(openingCents - principalCents, "the balance");
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
      itfCents: itfCents(instalmentCents, itf),
      closingCents,
    });
    openingCents = closingCents;
    if (options.levelCents !== undefined && closingCents === 0) break;
  }
  return { levelCents: level, rows };
}
