import { formatCount, formatDate, formatRate } from "@/domain/format";
import { latestItfRule } from "@/domain/loan/itf";
import { type LoanQuote, rateFromBps } from "@/domain/loan-quote";
import { type Language, textIn } from "@/domain/localized";
import { formatMoney } from "@/domain/money";
import { prepaymentRules, valueInForce } from "@/domain/regulation";
import { rhythmOf } from "@/lib/rhythm";
import { fill } from "@/lib/sentence";
import { date, doesNotApply, money, pending, rate, type SheetRow, type SheetSection, text } from "./content";
import type { Simulation } from "./simulation";
import { type SheetTexts, sheetTexts } from "./texts";

/** The sections of the sheet, in the order people ask: what, at which rate, for how much, what if, and what is open. */

export function loanSection({ product }: Simulation, quoted: LoanQuote, language: Language): SheetSection {
  const t = sheetTexts(language);
  const instalments = fill(t.loan.instalments_when, {
    count: formatCount(quoted.schedule.rows.length),
    when: rhythmOf(quoted.terms.calendar, language).when,
  });
  const { terms, schedule } = quoted;
  const [first, last] = [schedule.rows.at(0), schedule.rows.at(-1)];
  const due = (on: string | undefined) => (on ? fill(t.loan.due, { date: formatDate(on) }) : undefined);
  const charges = terms.upfrontChargesCents;
  const name = fill(t.version, { product: textIn(product.config.name, language), number: product.versionNumber });
  return {
    code: "loan",
    title: t.loan.title,
    rows: [
      { label: t.loan.lender, value: text(product.institution.name) },
      { label: t.loan.product, value: text(name) },
      { item: "a", label: t.loan.amount, value: money(terms.amountCents) },
      { item: "a", label: t.loan.currency, value: text(t.currency[terms.currency]) },
      {
        label: t.loan.net,
        value: money(schedule.netDisbursedCents),
        note: charges > 0 ? fill(t.loan.net_note, { charges: formatMoney(charges, terms.currency) }) : undefined,
      },
      { label: t.loan.disbursed, value: date(terms.disbursedOn), note: t.loan.disbursed_note },
      { item: "m", label: t.loan.instalments, value: text(instalments) },
      {
        label: t.loan.grace,
        value: text(fill(t.loan[`grace_${terms.grace.kind}`], { count: terms.grace.instalments })),
      },
      { item: "m", label: t.loan.first, value: money(quoted.firstInstalmentCents), note: due(first?.dueOn) },
      // After grace the instalment is another than the first: both are shown.
      ...(quoted.instalmentCents === quoted.firstInstalmentCents
        ? []
        : [{ label: t.loan.level, value: money(quoted.instalmentCents) }]),
      { item: "m", label: t.loan.last, value: money(quoted.lastInstalmentCents), note: due(last?.dueOn) },
    ],
  };
}

export function ratesSection({ product }: Simulation, { terms, tcea }: LoanQuote, { rates }: SheetTexts): SheetSection {
  const late = rateFromBps(product.config.lateAnnualRateBps);
  return {
    code: "rates",
    title: rates.title,
    rows: [
      { item: "c", label: rates.annual, value: rate(terms.annualEffectiveRate), note: rates.annual_note },
      { item: "variable_rate", label: rates.variable, value: text(rates.variable_text) },
      { item: "d", label: rates.late, value: rate(late), note: rates.late_note },
      { item: "m", label: rates.annex1, value: rate(tcea.annex1), note: rates.annex1_note },
      { label: rates.days360, value: rate(tcea.days360), note: rates.days360_note },
    ],
  };
}

export function costSection({ terms, schedule, costCents }: LoanQuote, { cost }: SheetTexts): SheetSection {
  const { totals } = schedule;
  const { creditLifeInsurance: insurance, feePerInstalmentCents: fee, upfrontChargesCents: charges } = terms;
  const premium = insurance
    ? fill(cost[`insurance_${insurance.mode}`], { rate: formatRate(insurance.monthlyRate, 4) })
    : cost.insurance_none;
  const rows: SheetRow[] = [
    { item: "e", label: cost.interest, value: money(totals.interestCents) },
    { item: "e", label: cost.insurance, value: money(totals.insuranceCents), note: premium },
    { item: "e", label: cost.insurer, value: insurance ? pending : doesNotApply },
    {
      item: "e",
      label: cost.fees,
      value: money(totals.feesCents),
      note: fee > 0 ? fill(cost.fees_note, { fee: formatMoney(fee, terms.currency) }) : cost.fees_none,
    },
    { item: "e", label: cost.charges, value: money(charges), note: charges > 0 ? undefined : cost.charges_none },
    { label: cost.cost, value: money(costCents), isTotal: true },
    { item: "m", label: cost.paid, value: money(totals.paidCents), note: cost.paid_note },
    {
      label: fill(cost.itf, { rate: formatRate(latestItfRule().rate, 3) }),
      value: money(totals.itfCents),
      note: cost.itf_note,
    },
  ];
  return { code: "cost", title: cost.title, rows };
}

export function rightsSection({ terms, schedule, latePerDayCents }: LoanQuote, { rights }: SheetTexts): SheetSection {
  const rule = valueInForce(prepaymentRules, terms.disbursedOn);
  const repaying = schedule.rows.find((row) => row.principalCents > 0);
  const facts = { instalments: rule.moreThanInstalments, choice: rule.choiceDays, days: rule.newScheduleDays };
  return {
    code: "rights",
    title: rights.title,
    rows: [
      {
        item: "d",
        label: rights.late,
        value: money(latePerDayCents),
        note: fill(rights.late_note, { number: repaying?.number ?? 1 }),
      },
      { item: "g", label: rights.prepay, value: text(rights.prepay_text), note: fill(rights.prepay_note, facts) },
      { item: "g", label: rights.ahead, value: text(rights.ahead_text), note: fill(rights.ahead_note, facts) },
      { item: "k", label: rights.punctual, value: pending },
    ],
  };
}

export function guaranteesSection({ guarantees }: SheetTexts): SheetSection {
  return {
    code: "guarantees",
    title: guarantees.title,
    rows: [
      { item: "h", label: guarantees.reach, value: pending, note: guarantees.reach_note },
      { item: "i", label: guarantees.others, value: pending },
      { item: "j", label: guarantees.appraisal, value: text(guarantees.appraisal_text) },
      { label: guarantees.number, value: pending },
      { item: "signatures", label: guarantees.signatures, value: pending, note: guarantees.signatures_note },
    ],
  };
}
