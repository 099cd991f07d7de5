import { daysBetween } from "../date";
import { safeCents } from "../money";
import type { ItfRule } from "../regulation";
import { levelInstalment, type Row } from "./amortization";
import { type DueDate, dueDates } from "./calendar";
import type { Flow } from "./discount";
import { fractionBits, one, timesCents } from "./fixed-point";
import { itfCents, latestItfRule } from "./itf";
import { effectiveRate, insuranceRate, periodsOf } from "./period";
import { type Terms, type Totals, totalsOf } from "./schedule";
import { daysRate } from "./tcea";

/** One disbursement of several: the day and the gross amount in céntimos. */
export type Tranche = { on: string; amountCents: number };

/** The schedule of a loan disbursed in parts. `levels` are the level instalments with the number of their first row. */
export type TrancheSchedule = {
  levels: { from: number; instalmentCents: number }[];
  netDisbursedCents: number;
  totals: Totals;
  rows: (Row & { disbursedCents: number })[];
  /** Annual cost by actual days over 360; Annex 1 knows no disbursement between instalments. */
  tceaDays360: string;
};

/** The terms of a loan disbursed in parts: the amount is their sum, the first is paid out on `disbursedOn`. */
export type TrancheTerms = Omit<Terms, "amountCents"> & { tranches: readonly Tranche[] };

function checkTranches({ disbursedOn, tranches, upfrontChargesCents, grace, instalments }: TrancheTerms): Tranche {
  const [first] = tranches;
  if (first?.on !== disbursedOn) throw new RangeError("the first tranche is paid out on the day of disbursement");
  for (const [index, tranche] of tranches.entries()) {
    const before = tranches[index - 1];
    if (before && before.on >= tranche.on) throw new RangeError("the tranches must follow one another");
    if (!Number.isSafeInteger(tranche.amountCents) || tranche.amountCents <= 0) throw new RangeError("not an amount");
  }
  if (upfrontChargesCents >= first.amountCents) throw new RangeError("charges must be less than the first tranche");
  if (grace.instalments >= instalments) throw new RangeError("there must be more instalments than grace");
  return first;
}

// The later tranches of each row: those paid out from the due date before to the day before its own.
function laterTranches(terms: TrancheTerms, dues: readonly DueDate[]): (Tranche & { row: number; daysLeft: number })[] {
  return terms.tranches.slice(1).map((tranche) => {
    const row = dues.findIndex((due) => tranche.on < due.on);
    const due = dues[row];
    if (!due || row === dues.length - 1) throw new RangeError("a tranche is paid out before the last but one due date");
    return { ...tranche, row, daysLeft: daysBetween(tranche.on, due.on) };
  });
}

/**
 * The schedule of a loan disbursed in parts. Interest and insurance run on each part from its own day; the level is
 * computed anew, over the instalments left, in the row in which a part is paid out, so that nobody repays money not yet
 * received. Grace, insurance, fee, rounding and the last row are those of `schedule`. The charges are withheld from the
 * first part; each part pays its own ITF. RangeError when the tranches are out of order or come too late.
 * Source: interest on what is drawn for actual days over 360, Res. SBS 8181-2012, arts. 4 and 13; a new schedule with
 * each disbursement is the portal's rule.
 */
export function trancheSchedule(terms: TrancheTerms, itf: ItfRule = latestItfRule()): TrancheSchedule {
  const first = checkTranches(terms);
  const { annualEffectiveRate: rate, creditLifeInsurance: insurance, grace } = terms;
  const dues = dueDates(terms.calendar, terms.disbursedOn, terms.instalments);
  const later = laterTranches(terms, dues);
  const periodOf = periodsOf(rate, insurance);
  const periods = dues.map((due) => periodOf(due.days));
  const levels: TrancheSchedule["levels"] = [];
  const rows: TrancheSchedule["rows"] = [];
  const flows: Flow[] = [];
  let openingCents = first.amountCents;
  let level = 0;
  for (const [index, due] of dues.entries()) {
    const drawn = later.filter((tranche) => tranche.row === index);
    const disbursedCents = drawn.reduce((sum, tranche) => sum + tranche.amountCents, 0);
    // Money drawn inside the period is worth its discount from the day it was drawn back to the period's start.
    const worth = (tranche: (typeof drawn)[number]) =>
      timesCents((one << fractionBits) / (one + effectiveRate(rate, due.days - tranche.daysLeft)), tranche.amountCents);
    if (index === grace.instalments || (index > grace.instalments && drawn.length > 0)) {
      const presentCents = drawn.reduce((sum, tranche) => sum + worth(tranche), openingCents);
      level = levelInstalment(presentCents, periods.slice(index));
      levels.push({ from: index + 1, instalmentCents: level });
    }
    const accrue = (share: (days: number) => bigint) =>
      drawn.reduce(
        (sum, tranche) => sum + timesCents(share(tranche.daysLeft), tranche.amountCents),
        timesCents(share(due.days), openingCents),
      );
    const interestCents = accrue((days) => effectiveRate(rate, days));
    const insuranceCents = insurance ? accrue((days) => insuranceRate(insurance.monthlyRate, days)) : 0;
    let principalCents = level - interestCents - (insurance?.mode === "embedded" ? insuranceCents : 0);
    if (index < grace.instalments) principalCents = grace.kind === "total" ? 0 - interestCents : 0;
    else if (index === dues.length - 1) principalCents = openingCents;
    const feeCents = terms.feePerInstalmentCents;
    const instalmentCents = interestCents + principalCents + insuranceCents + feeCents;
    const closingCents = safeCents(openingCents + disbursedCents - principalCents, "the balance");
    const amounts = { openingCents, disbursedCents, interestCents, principalCents, insuranceCents, feeCents };
    const tax = itfCents(instalmentCents, itf);
    const row = { number: index + 1, dueOn: due.on, days: due.days, ...amounts };
    rows.push({ ...row, instalmentCents, itfCents: tax, closingCents });
    let before = due.days;
    for (const tranche of drawn) {
      flows.push({ steps: before - tranche.daysLeft, cents: -tranche.amountCents });
      before = tranche.daysLeft;
    }
    flows.push({ steps: before, cents: instalmentCents });
    openingCents = closingCents;
  }
  const tax = terms.tranches.reduce((sum, tranche) => sum + itfCents(tranche.amountCents, itf), 0);
  const grossCents = terms.tranches.reduce((sum, tranche) => sum + tranche.amountCents, 0);
  return {
    levels,
    netDisbursedCents: grossCents - terms.upfrontChargesCents,
    totals: totalsOf(rows, tax),
    rows,
    tceaDays360: daysRate(first.amountCents - terms.upfrontChargesCents, flows, rate),
  };
}
