import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CostBox } from "@/components/ui/cost-box";
import type { HeadingLevel } from "@/components/ui/heading";
import { formatDate, formatRate } from "@/domain/format";
import type { LoanQuote } from "@/domain/loan-quote";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { currentLanguage } from "@/lib/auth";
import { rhythmOf } from "@/lib/rhythm";

type Props = { quote: LoanQuote; title?: string; level?: HeadingLevel; actions?: ReactNode };

/** "Lo que va a pagar", in the order people decide by. Every figure is the loan engine's. */
export async function LoanCost({ quote, title, level, actions }: Props) {
  const t = await getTranslations("public.cost");
  const { terms, schedule, tcea } = quote;
  const { totals } = schedule;
  return (
    <>
      <CostBox
        title={title ?? t("title")}
        level={level}
        instalment={{
          label: t("each", { each: rhythmOf(terms.calendar, await currentLanguage()).each }),
          amount: formatPlainMoney(quote.instalmentCents),
          note: await instalmentNote(quote),
        }}
        total={{ label: t("total"), amount: formatPlainMoney(totals.paidCents), note: await totalNote(quote) }}
        tcea={{ label: t("tcea"), rate: formatRate(tcea.annex1), note: t("tcea_note") }}
        ledger={{
          title: t("ledger"),
          rows: [
            { label: t("principal"), amount: formatPlainMoney(terms.amountCents) },
            { label: t("interest"), amount: formatPlainMoney(totals.interestCents) },
            { label: t("insurance"), amount: formatPlainMoney(totals.insuranceCents) },
            { label: t("fees"), amount: formatPlainMoney(totals.feesCents) },
          ],
          total: { label: t("sum"), amount: formatPlainMoney(totals.paidCents) },
        }}
        late={
          <>
            <strong>{t("late")}</strong> {t("late_more", { amount: formatSoles(quote.latePerDayCents) })}
          </>
        }
        early={
          <>
            <strong>{t("early")}</strong> {t("early_more")}
          </>
        }
        actions={actions}
      />
      <p className="pt-3 text-nota text-tinta-2">
        {t("today", { date: formatDate(terms.disbursedOn), itf: formatSoles(totals.itfCents) })}
      </p>
    </>
  );
}

async function instalmentNote(quote: LoanQuote): Promise<string> {
  const t = await getTranslations("public.cost");
  const { calendar, grace } = quote.terms;
  const { rows } = quote.schedule;
  const facts = { count: rows.length, date: formatDate(rows[0]?.dueOn ?? quote.terms.disbursedOn) };
  const when = t("when", { ...facts, when: rhythmOf(calendar, await currentLanguage()).when });
  // A céntimo or two of rounding in the last instalment is not a fall.
  const falls = quote.instalmentCents - quote.lastInstalmentCents > 1_00;
  const last = t(falls ? "falls" : "level", { last: formatSoles(quote.lastInstalmentCents) });
  const early = { count: grace.instalments, amount: formatSoles(quote.firstInstalmentCents) };
  const waiting = grace.kind === "none" ? "" : t(`grace_${grace.kind}`, early);
  return [when, waiting, last].filter(Boolean).join(" ");
}

async function totalNote({ terms, schedule }: LoanQuote): Promise<string> {
  const t = await getTranslations("public.cost");
  const net = schedule.netDisbursedCents;
  const back = Math.round((schedule.totals.paidCents * 100_00) / net);
  const perHundred = t("per_hundred", { hundred: formatSoles(100_00), back: formatSoles(back) });
  if (terms.upfrontChargesCents === 0) return perHundred;
  const withheld = { charges: formatSoles(terms.upfrontChargesCents), net: formatSoles(net) };
  return `${t("withheld", withheld)} ${perHundred}`;
}
