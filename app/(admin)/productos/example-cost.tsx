import { DataTable } from "@/components/ui/data-table";
import { limaDate } from "@/domain/calendar/lima";
import { formatRate } from "@/domain/format";
import { type LoanQuote, quote, simulatedDisbursement } from "@/domain/loan-quote";
import { formatSoles } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";
import { adminWords } from "./admin-words";

type Props = { config: ProductConfig /** What it is compared with. */; base?: ProductConfig | null };

/** The product's own example, in the three figures people compare; beside those of the version before, when there is one. */
export async function ExampleCost({ config, base }: Props) {
  const { t, c } = await adminWords();
  const today = limaDate(new Date());
  const asked = { amountCents: config.amount.exampleCents, termMonths: config.term.exampleMonths };
  const priced = (under: ProductConfig) =>
    quote(under, { ...asked, disbursedOn: simulatedDisbursement(under.calendar, today) });
  const after = priced(config);
  const before = base ? priced(base) : null;
  const row = (label: "instalment" | "total" | "tcea", of: (cost: LoanQuote) => string) => ({
    key: label,
    cells: [t(`example.${label}`), ...(before ? [of(before)] : []), of(after)],
  });
  return (
    <div className="grid gap-2">
      <h2>{t("example.title")}</h2>
      <p className="text-nota text-tinta-2">
        {t("example.loan", { amount: formatSoles(asked.amountCents), term: c("months", { count: asked.termMonths }) })}
      </p>
      <DataTable
        caption={t("example.title")}
        hideCaption
        columns={[
          { label: t("example.figure") },
          ...(before ? [{ label: t("example.before"), numeric: true }] : []),
          { label: before ? t("example.after") : t("example.now"), numeric: true },
        ]}
        rows={[
          row("instalment", (cost) => formatSoles(cost.firstInstalmentCents)),
          row("total", (cost) => formatSoles(cost.schedule.totals.paidCents)),
          row("tcea", (cost) => formatRate(cost.tcea.annex1)),
        ]}
      />
    </div>
  );
}
