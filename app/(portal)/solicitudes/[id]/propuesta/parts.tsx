import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { DownloadLinks } from "@/app/(public)/download-links";
import { LoanPaper } from "@/app/(public)/loan-paper";
import { Stamp } from "@/components/ui/stamp";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { OwnApplication } from "@/lib/applications/own";
import type { Formalization } from "@/lib/offers/formalization";
import { sheetAddresses } from "@/lib/sheets/file";
import type { Simulation } from "@/lib/sheets/simulation";

type Props = { application: OwnApplication; formalization: Formalization };

/** What was asked for against what is offered. */
export async function Terms({ application, formalization: { offer } }: Props) {
  const t = await getTranslations("offer.portal");
  const { amountCents, termMonths } = application;
  return (
    <section className="grid gap-2">
      <h2>{t("terms")}</h2>
      <SummaryList
        rows={[
          {
            term: t("amount"),
            value: <strong>{formatSoles(offer.amountCents)}</strong>,
            note: t("asked", { what: formatSoles(amountCents ?? 0) }),
          },
          {
            term: t("term"),
            value: <strong>{t("months", { count: offer.termMonths })}</strong>,
            note: t("asked", { what: t("months", { count: termMonths ?? 0 }) }),
          },
          { term: t("disburse_on"), value: <strong>{formatDate(offer.disburseOn)}</strong> },
        ]}
      />
    </section>
  );
}

/** What must be met before the money, and what already is. */
export async function Conditions({ formalization: { offer, conditions } }: Pick<Props, "formalization">) {
  const [t, turn] = await Promise.all([getTranslations("offer.portal"), getTranslations("offer.turn")]);
  return (
    <section className="grid gap-2">
      <h2>{t("conditions")}</h2>
      {offer.conditions.length === 0 ? <p>{t("no_conditions")}</p> : null}
      <ol className="grid list-decimal gap-2 pl-6 empty:hidden">
        {offer.conditions.map((text, index) => {
          const state = conditions[index];
          return (
            <li key={text}>
              {text}{" "}
              {state ? (
                <Stamp tone={state.isMet ? "verde" : "neutral"}>{turn(state.isMet ? "met" : "open")}</Stamp>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Once the money was paid out: the schedule from that very day. */
export async function FinalSchedule({ application, loan }: { application: OwnApplication; loan: Simulation }) {
  const t = await getTranslations("offer.portal");
  return (
    <section id="final" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2>{t("final")}</h2>
      <p>{t("final_text", { lender: application.lender.name, date: formatDate(loan.disbursedOn) })}</p>
      <LoanPaper loan={loan} />
      <div className="grid gap-1">
        <h3 className="text-etiqueta">{t("final_downloads")}</h3>
        <DownloadLinks href={(kind) => pathOf(application.id, `/desembolso/${sheetAddresses[kind]}`)} />
      </div>
    </section>
  );
}
