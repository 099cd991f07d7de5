import { formatCount } from "@/domain/format";
import type { LoanQuote } from "@/domain/loan-quote";
import { type Language, textIn } from "@/domain/localized";
import { formatMoney } from "@/domain/money";
import { fill } from "@/lib/sentence";
import { money, rate, type SheetFigure, type SummarySheet } from "./content";
import { costSection, guaranteesSection, loanSection, ratesSection, rightsSection } from "./sections";
import { quoteOf, type Simulation } from "./simulation";
import { type SheetTexts, sheetTexts } from "./texts";

/**
 * Hoja resumen and cronograma of a simulated or offered loan under a published product version. What only a contract can say stands
 * there as "Se completa en el contrato". Source: Res. SBS 8181-2012, hoja resumen, items a to n (`peru.md` 2.7).
 */
export function summarySheet(simulation: Simulation, language: Language = "es"): SummarySheet {
  const t = sheetTexts(language);
  const quoted = quoteOf(simulation);
  const { product, issuedOn } = simulation;
  const { terms, schedule } = quoted;
  return {
    title: t.title,
    product: fill(t.version, { product: textIn(product.config.name, language), number: product.versionNumber }),
    lender: product.institution.name,
    currency: terms.currency,
    issuedOn,
    notice: simulation.isOffer
      ? { title: t.offer, text: t.offer_text }
      : { title: t.simulation, text: t.simulation_text },
    isSample: product.institution.isSample,
    figures: figuresOf(quoted, t),
    sections: [
      loanSection(simulation, quoted, language),
      ratesSection(simulation, quoted, t),
      costSection(quoted, t),
      rightsSection(quoted, t),
      guaranteesSection(t),
    ],
    schedule: {
      title: t.schedule.title,
      lead: fill(t.schedule.lead, { currency: t.currency[terms.currency] }),
      rows: schedule.rows,
      totals: {
        ...schedule.totals,
        principalCents: schedule.rows.reduce((sum, row) => sum + row.principalCents, 0),
      },
    },
  };
}

function figuresOf(quoted: LoanQuote, { figures }: SheetTexts): SheetFigure[] {
  const { terms, schedule, tcea } = quoted;
  const last = formatMoney(quoted.lastInstalmentCents, terms.currency);
  return [
    {
      label: figures.instalment,
      value: money(quoted.instalmentCents),
      note: fill(figures.instalment_note, { count: formatCount(schedule.rows.length), last }),
    },
    {
      label: figures.total,
      value: money(schedule.totals.paidCents),
      note: fill(figures.total_note, { net: formatMoney(schedule.netDisbursedCents, terms.currency) }),
    },
    { label: figures.tcea, value: rate(tcea.annex1), note: figures.tcea_note },
  ];
}
