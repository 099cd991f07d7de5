import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/domain/format";
import { currentLanguage } from "@/lib/auth";
import { quoteOf, type Simulation } from "@/lib/sheets/simulation";
import { summarySheet } from "@/lib/sheets/summary-sheet";
import { sheetTexts, valueText } from "@/lib/sheets/texts";
import { ScheduleTable } from "../creditos/[slug]/calculadora/schedule-table";

/** What a genuine sheet says: the same content as on the paper, to be compared figure by figure. */
export async function VerifiedSheet({ simulation }: { simulation: Simulation }) {
  const [t, language] = await Promise.all([getTranslations("sheet.page_verify"), currentLanguage()]);
  const sheet = summarySheet(simulation, language);
  const texts = sheetTexts(language);
  const lists = [
    { code: "figures", title: sheet.product, rows: sheet.figures },
    ...sheet.sections.map(({ code, title, rows }) => ({ code, title, rows })),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pt-4">
      <Notice look="success" title={t("genuine", { date: formatDate(sheet.issuedOn) })} level={2} live>
        <p>{t("genuine_text")}</p>
        <p>{t(simulation.isOffer ? "is_offer" : "not_an_offer")}</p>
      </Notice>
      {lists.map(({ code, title, rows }) => (
        <section key={code}>
          <h2 className="pb-2">{title}</h2>
          <div className="border-y border-linea">
            <SummaryList
              rows={rows.map((row) => ({
                term: row.label,
                value: valueText(row.value, sheet.currency, texts),
                note: row.note,
              }))}
            />
          </div>
        </section>
      ))}
      <ScheduleTable quote={quoteOf(simulation)} open={false} />
    </div>
  );
}
