import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { Problems } from "@/app/(portal)/problems";
import { DownloadLinks } from "@/app/(public)/download-links";
import { LoanPaper } from "@/app/(public)/loan-paper";
import { titled } from "@/app/(public)/page-title";
import type { SearchParams } from "@/app/bridge";
import { FollowUp } from "@/app/follow-up";
import { OutlivedNotice } from "@/app/outlived";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/domain/format";
import { sheetAddresses } from "@/lib/sheets/file";
import { quoteOf } from "@/lib/sheets/simulation";
import { verificationOf } from "@/lib/sheets/verification";
import { Answer } from "./answer";
import { Conditions, FinalSchedule, Terms } from "./parts";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("offer.portal"))("title"), searchParams);
}

/** The lender's offer, whole: what it costs, every instalment, what it asks for, until when, and the answer. */
export default async function OfferPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/propuesta");
  const { formalization, id, lender, number, status } = application;
  if (!formalization) redirect(pathOf(id));
  const [all, refused] = await Promise.all([getTranslations("offer"), refusedForm(searchParams)]);
  const t = await getTranslations("offer.portal");
  const { offer, loan, isOver, finalLoan } = formalization;
  const { reference, code } = verificationOf(loan);
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id), label: t("back") }}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <Problems refused={refused} />
        <PageHead caption={number} title={t("title")}>
          {status === "offer_sent" && !isOver ? (
            <>
              <p>{t("lead", { lender: lender.name })}</p>
              <p>{t.rich("until", { date: formatDate(offer.expiresOn), b: strong })}</p>
            </>
          ) : null}
        </PageHead>
        {finalLoan ? <FinalSchedule application={application} loan={finalLoan} /> : null}
        <Terms application={application} formalization={formalization} />
        <OutlivedNotice institutionId={lender.id} quote={quoteOf(loan)} />
        <LoanPaper loan={loan} />
        <Conditions formalization={formalization} />
        <FollowUp config={application.config} />
        <section aria-labelledby="descargas" className="grid gap-1">
          <h2 id="descargas">{t("downloads")}</h2>
          <DownloadLinks href={(kind) => pathOf(id, `/propuesta/${sheetAddresses[kind]}`)} />
          <TextLink href={pathOf(id, "/carta/conditions.pdf")} icon="document">
            {t("conditions_pdf")}
          </TextLink>
          <p className="pt-2 text-etiqueta">{t("code")}</p>
          <p className="text-monto">{code}</p>
          <p className="text-nota text-tinta-2">{t("code_text", { reference })}</p>
        </section>
        <Answer application={application} formalization={formalization} />
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{all("outside")}</p>
      </div>
    </PublicShell>
  );
}

const strong = (words: ReactNode) => <strong>{words}</strong>;
