import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureStrip } from "@/components/ui/figure-strip";
import { formatCount, formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { purposes } from "@/domain/product";
import { departments } from "@/domain/register/ubigeo";
import { type FederationReport, federationReport } from "@/lib/federation/queries";
import { PlatformPage } from "../page-frame";

type Row = FederationReport["rows"][number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("federation"))("title") };
}

/** The totals of a federation's lenders, rounded and thinned out. There is no way from here to a file. */
export default async function FederationPage() {
  await staffWith("aggregates.read", "/federacion");
  const [t, report, locale] = [await getTranslations("federation"), await read(federationReport), await getLocale()];
  const { total } = report;
  const hidden = (
    <span className="text-tinta-2">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("hidden")}</span>
    </span>
  );
  const months = new Intl.DateTimeFormat(locale === "en" ? "en" : "es-PE", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const label = ({ dimension, key }: Row): string => {
    if (dimension === "institution") return report.lenders.find(({ id }) => id === key)?.name ?? "";
    if (dimension === "product") return t(`purpose.${key as (typeof purposes)[number]}`);
    if (dimension === "region") return departments().find(({ code }) => code === key)?.name ?? key;
    return months.format(new Date(`${key}-01T00:00:00Z`));
  };
  const count = (value: number | null) => (value === null ? hidden : formatCount(value));
  const soles = (cents: number | null) => (cents === null ? hidden : formatSoles(cents));
  const percent = ({ decided, approvedPercent }: Row) => {
    if (decided === 0) return t("none_decided");
    return approvedPercent === null ? hidden : `${approvedPercent} %`;
  };
  return (
    <PlatformPage
      here="figures"
      title={report.name}
      summary={report.cutOn ? t("lead", { date: formatDate(report.cutOn) }) : undefined}
    >
      {total ? (
        <>
          <FigureStrip
            figures={[
              { label: t("sent"), value: count(total.sent) },
              { label: t("asked"), value: soles(total.askedCents) },
              { label: t("decided"), value: count(total.decided) },
              { label: t("approved"), value: percent(total) },
              { label: t("approved_amount"), value: soles(total.approvedCents) },
            ]}
          />
          <p className="max-w-160 text-nota text-tinta-2">{t("rules")}</p>
          {(["institution", "product", "region", "month"] as const).map((dimension) => {
            const rows = report.rows.filter((row) => row.dimension === dimension);
            const shown = rows.filter((row) => !isKeptBack(row));
            const few = rows.filter(isKeptBack).map(label);
            return (
              <div key={dimension} className="grid grid-cols-[minmax(0,1fr)] gap-2">
                {shown.length > 0 ? (
                  <DataTable
                    caption={t(`by.${dimension}`)}
                    columns={[
                      { label: t(`of.${dimension}`) },
                      { label: t("sent"), numeric: true },
                      { label: t("asked"), numeric: true },
                      { label: t("decided"), numeric: true },
                      { label: t("approved"), numeric: true },
                      { label: t("approved_amount"), numeric: true },
                    ]}
                    rows={shown.map((row) => ({
                      key: row.key,
                      cells: [
                        label(row),
                        count(row.sent),
                        soles(row.askedCents),
                        count(row.decided),
                        percent(row),
                        soles(row.approvedCents),
                      ],
                    }))}
                  />
                ) : (
                  <h2>{t(`by.${dimension}`)}</h2>
                )}
                {few.length > 0 ? (
                  <p className="text-nota text-tinta-2">{t("too_few", { names: few.join(", ") })}</p>
                ) : null}
              </div>
            );
          })}
        </>
      ) : (
        <EmptyState title={t("no_figures")}>
          <p>{t("no_figures_text")}</p>
        </EmptyState>
      )}
    </PlatformPage>
  );
}

/** Nothing of a row is shown. */
function isKeptBack({ sent, decided }: Row): boolean {
  return sent === null && decided === null;
}
