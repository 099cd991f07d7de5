import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { formatDate } from "@/domain/format";
import type { LoanQuote } from "@/domain/loan-quote";
import { formatPlainMoney as money } from "@/domain/money";

type Props = { quote: LoanQuote; open: boolean };

/** The schedule behind its title. `open` comes with the address, because a link cannot open it in every browser. */
export async function ScheduleTable({ quote: { schedule }, open }: Props) {
  const t = await getTranslations("public.charts");
  const { rows, totals } = schedule;
  const [insured, charged] = [totals.insuranceCents > 0, totals.feesCents > 0];
  const numeric = (label: string) => ({ label, numeric: true });
  return (
    <details id="cronograma" open={open} className="group">
      <summary className="inline-flex min-h-control list-none items-center gap-3 text-etiqueta text-laguna-700 [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="group-open:rotate-90" />
        {t("schedule")}
      </summary>
      <div className="pt-2 text-nota">
        <DataTable
          caption={t("schedule")}
          hideCaption
          columns={[
            { label: t("number") },
            { label: t("due") },
            numeric(t("pay")),
            numeric(t("interest_column")),
            numeric(t("principal_column")),
            ...(insured ? [numeric(t("insurance_column"))] : []),
            ...(charged ? [numeric(t("fee_column"))] : []),
            numeric(t("balance")),
          ]}
          rows={rows.map((row) => ({
            key: String(row.number),
            cells: [
              row.number,
              formatDate(row.dueOn),
              money(row.instalmentCents),
              money(row.interestCents),
              money(row.principalCents),
              ...(insured ? [money(row.insuranceCents)] : []),
              ...(charged ? [money(row.feeCents)] : []),
              money(row.closingCents),
            ],
          }))}
          total={[
            t("total"),
            "",
            money(totals.paidCents),
            money(totals.interestCents),
            money(totals.paidCents - totals.interestCents - totals.insuranceCents - totals.feesCents),
            ...(insured ? [money(totals.insuranceCents)] : []),
            ...(charged ? [money(totals.feesCents)] : []),
            "",
          ]}
        />
      </div>
    </details>
  );
}
