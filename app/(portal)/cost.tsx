import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CostBox } from "@/components/ui/cost-box";
import { CostSummary } from "@/components/ui/cost-summary";
import { limaDate } from "@/domain/calendar/lima";
import { formatRate } from "@/domain/format";
import { type LoanQuote, quote } from "@/domain/loan-quote";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";

type Loan = { config: ProductConfig; amountCents: number; termMonths: number };

function priced({ config, amountCents, termMonths }: Loan): LoanQuote {
  return quote(config, { amountCents, termMonths, disbursedOn: limaDate(new Date()) });
}

/** What a loan costs, on one hand: instalment, what is paid back, the rate that compares. */
export async function CostInBrief(loan: Loan) {
  const t = await getTranslations("portal.cost");
  const { firstInstalmentCents, schedule, tcea } = priced(loan);
  return (
    <div className="grid gap-2">
      <CostSummary
        label={instalmentLabel(t, loan.config)}
        amount={formatPlainMoney(firstInstalmentCents)}
        rows={[
          { label: t("receives"), value: formatSoles(schedule.netDisbursedCents) },
          { label: t("total"), value: formatSoles(schedule.totals.paidCents), strong: true },
          { label: t("tcea"), value: formatRate(tcea.annex1), strong: true },
        ]}
      />
      <p className="text-nota text-tinta-2">{t("estimate")}</p>
    </div>
  );
}

/** The whole cost of a loan, in the order people decide. */
export async function CostInFull({ actions, ...loan }: Loan & { actions?: ReactNode }) {
  const t = await getTranslations("portal.cost");
  const { firstInstalmentCents, lastInstalmentCents, latePerDayCents, schedule, tcea } = priced(loan);
  const { totals, rows } = schedule;
  const perHundred = Math.round((totals.paidCents * 100_00) / loan.amountCents);
  return (
    <CostBox
      title={t("title")}
      instalment={{
        label: instalmentLabel(t, loan.config),
        amount: formatPlainMoney(firstInstalmentCents),
        note: t("instalments", { count: rows.length, last: formatSoles(lastInstalmentCents) }),
      }}
      total={{
        label: t("total"),
        amount: formatPlainMoney(totals.paidCents),
        note: t("per_hundred", { amount: formatSoles(perHundred) }),
      }}
      tcea={{ label: t("tcea_short"), rate: formatRate(tcea.annex1), note: t("tcea_note") }}
      ledger={{
        title: t("ledger"),
        rows: [
          { label: t("principal"), amount: formatPlainMoney(loan.amountCents) },
          { label: t("interest"), amount: formatPlainMoney(totals.interestCents) },
          { label: t("insurance"), amount: formatPlainMoney(totals.insuranceCents) },
          { label: t("fees"), amount: formatPlainMoney(totals.feesCents) },
        ],
        total: { label: t("sum"), amount: formatPlainMoney(totals.paidCents) },
      }}
      late={<p>{t.rich("late", { amount: formatSoles(latePerDayCents), b: strong })}</p>}
      early={<p>{t.rich("early", { b: strong })}</p>}
      actions={actions}
    />
  );
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

type Words = Awaited<ReturnType<typeof getTranslations<"portal.cost">>>;

function instalmentLabel(t: Words, { calendar }: ProductConfig): string {
  return calendar.kind === "fixed_day" ? t("instalment_month") : t("instalment_days", { days: calendar.days });
}
