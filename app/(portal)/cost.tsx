import { getTranslations } from "next-intl/server";
import { CostSummary } from "@/components/ui/cost-summary";
import { limaDate } from "@/domain/calendar/lima";
import { formatRate } from "@/domain/format";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";
import { rhythmOf } from "@/lib/rhythm";
import { LoanCost } from "../(public)/creditos/[slug]/cost";

type Loan = { config: ProductConfig; amountCents: number; termMonths: number };

function priced({ config, amountCents, termMonths }: Loan) {
  return quote(config, {
    amountCents,
    termMonths,
    disbursedOn: simulatedDisbursement(config.calendar, limaDate(new Date())),
  });
}

/** What a loan costs, on one hand: instalment, what is paid back, the rate that compares. */
export async function CostInBrief(loan: Loan) {
  const [t, words] = await Promise.all([getTranslations("portal.cost"), getTranslations("public.cost")]);
  const { instalmentCents, schedule, tcea } = priced(loan);
  return (
    <div className="grid gap-3">
      <CostSummary
        label={words("each", { each: rhythmOf(loan.config.calendar, await currentLanguage()).each })}
        amount={formatPlainMoney(instalmentCents)}
        rows={[
          { label: t("receives"), value: formatSoles(schedule.netDisbursedCents) },
          { label: words("total"), value: formatSoles(schedule.totals.paidCents), strong: true },
          { label: words("tcea"), value: formatRate(tcea.annex1), strong: true },
        ]}
      />
      <p className="text-nota text-tinta-2">{t("estimate", { count: schedule.rows.length })}</p>
    </div>
  );
}

/** The whole cost of a loan, in the order people decide. */
export async function CostInFull({ title, ...loan }: Loan & { title?: string }) {
  return (
    <div>
      <LoanCost quote={priced(loan)} title={title} />
    </div>
  );
}
