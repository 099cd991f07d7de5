import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { DataTable } from "@/components/ui/data-table";
import { SummaryList } from "@/components/ui/summary-list";
import { shockFigures } from "@/domain/loan/stress";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import type { FindingsOn } from "@/lib/findings/queries";

/** The arithmetic of the recorded cash flow, line by line, and how long it lasts when things go badly. */
export async function CashFlowResult({ found }: { file: File; found: FindingsOn }) {
  const t = await getTranslations("finding.cash");
  const { cashFlow, guaranteePercent } = found;
  if (!cashFlow) return null;
  const lacks = t("missing_value");
  const soles = (cents: number | null) => (cents === null ? lacks : formatSoles(cents));
  const { goldGrams, coverageRatio, debtIncomePercent, missing, stressed } = cashFlow;
  const rows = [
    { term: t("gold"), value: goldGrams === null ? lacks : t("gold_value", { grams: goldGrams }) },
    { term: t("sales"), value: soles(cashFlow.salesCents) },
    { term: t("plant"), value: soles(cashFlow.plantCents) },
    { term: t("mine_left"), value: soles(cashFlow.mineCents) },
    { term: t("income"), value: soles(cashFlow.incomeCents) },
    { term: t("surplus"), value: soles(cashFlow.surplusCents) },
    { term: t("instalment"), value: soles(cashFlow.instalmentCents) },
    {
      term: t("coverage"),
      value: (
        <strong>{coverageRatio === null ? lacks : t("coverage_value", { ratio: coverageRatio.toFixed(2) })}</strong>
      ),
    },
    {
      term: t("debt"),
      value: debtIncomePercent === null ? lacks : t("debt_value", { percent: debtIncomePercent.toFixed(1) }),
    },
    ...(guaranteePercent === null
      ? []
      : [{ term: t("secured"), value: `${guaranteePercent} %`, note: t("secured_note") }]),
  ];
  return (
    <Section id="resultado" title={t("result")}>
      {missing.length > 0 ? (
        <p className="text-oro-700">
          {t("missing", { what: missing.map((name) => t(name as "debtCents").toLowerCase()).join(", ") })}
        </p>
      ) : null}
      <SummaryList rows={rows} />
      {stressed.length > 0 ? (
        <DataTable
          caption={t("stress")}
          dense
          columns={[
            { label: t("case") },
            { label: t("survives"), numeric: true },
            { label: t("lowest"), numeric: true },
          ]}
          rows={stressed.map(({ shock, monthsSurvived, survives, lowestCashCents }) => {
            const name = shock?.kind ?? "none";
            const total = stressed[0]?.monthsSurvived ?? 0;
            return {
              key: name,
              cells: [
                shock ? t(`shock.${shock.kind}`, shockFigures(shock)) : t("shock.none"),
                survives ? String(monthsSurvived) : t("months_of", { survived: monthsSurvived, total }),
                formatSoles(lowestCashCents),
              ],
            };
          })}
        />
      ) : missing.length === 0 ? (
        <p className="text-nota text-tinta-2">{t("no_cash")}</p>
      ) : null}
    </Section>
  );
}
