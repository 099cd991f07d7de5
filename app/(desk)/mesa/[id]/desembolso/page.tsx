import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActPage } from "@/app/(desk)/case/act-page";
import { fileOf } from "@/app/(desk)/case/load";
import { CaseOffer } from "@/app/(desk)/case/offer";
import { filePath } from "@/app/(desk)/case/paths";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { DownloadLinks } from "@/app/(public)/download-links";
import { LoanPaper } from "@/app/(public)/loan-paper";
import { first, type SearchParams } from "@/app/bridge";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { sheetAddresses } from "@/lib/sheets/file";
import { ConditionList } from "./condition-list";
import { payoutPath, payoutSteps } from "./paths";
import { RecordStep, ReleaseStep } from "./steps";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("offer.payout"))("title"), searchParams);
}

/** From the acceptance to the money: conditions, release, record. Each step is here, whoever may take it. */
export default async function PayoutPage({ params, searchParams }: Props) {
  const file = await fileOf(params, "/desembolso");
  const { formalization } = file;
  if (!formalization?.acceptedOn) redirect(filePath(file.id));
  const t = await getTranslations("offer.payout");
  const again = await formAgain(searchParams);
  const done = first((await searchParams).hecho);
  const just = again ? undefined : payoutSteps.find((step) => step === done);
  const { loan, finalLoan } = formalization;
  const refused = again?.refused ?? null;
  // Above the cap no field can be mended: the sentence with the cap and its source is what helps.
  const shown = refused?.code === "rate_above_cap" ? { ...refused, errors: {} } : refused;
  const part = { file, formalization, refused };
  return (
    <ActPage
      file={file}
      today={limaDate(new Date())}
      title={t("title")}
      lead={t("lead")}
      problems={
        <>
          <Problems refused={shown} anchors={{ note: `note-${refused?.typed("conditionId")}` }} />
          {just ? <Notice look="success" title={t(`done.${just}`)} live /> : null}
        </>
      }
      aside={
        <>
          <CaseOffer file={file} />
          {finalLoan ? (
            <section className="grid gap-1">
              <h2>{t("final")}</h2>
              <DownloadLinks href={(kind) => `${payoutPath(file.id)}/${sheetAddresses[kind]}`} />
            </section>
          ) : null}
        </>
      }
    >
      <ConditionList {...part} />
      <ReleaseStep {...part} />
      <RecordStep {...part} />
      <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h2>{t(finalLoan ? "final" : "planned")}</h2>
        {finalLoan ? null : (
          <p className="text-nota text-tinta-2">{t("planned_text", { date: formatDate(loan.disbursedOn) })}</p>
        )}
        <LoanPaper loan={finalLoan ?? loan} />
      </section>
    </ActPage>
  );
}
