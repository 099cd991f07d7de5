import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActPage } from "@/app/(desk)/case/act-page";
import { actsOf } from "@/app/(desk)/case/acts";
import { CaseDecision } from "@/app/(desk)/case/decision";
import { fileOf } from "@/app/(desk)/case/load";
import { CaseOffer } from "@/app/(desk)/case/offer";
import { filePath } from "@/app/(desk)/case/paths";
import { ownLender } from "@/app/(desk)/lender";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { DownloadLinks } from "@/app/(public)/download-links";
import { LoanPaper } from "@/app/(public)/loan-paper";
import { first, read, type SearchParams } from "@/app/bridge";
import { OutlivedNotice } from "@/app/outlived";
import { parseDate } from "@/domain/answer/scalar";
import { limaDate } from "@/domain/calendar/lima";
import { offerDraft } from "@/lib/offers/send";
import { sheetAddresses } from "@/lib/sheets/file";
import { quoteOf } from "@/lib/sheets/simulation";
import { ComposeOffer } from "./compose";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("offer.desk"))("title"), searchParams);
}

/** The offer of a file: to be prepared and looked at before it is sent, or as it was sent. */
export default async function OfferPage({ params, searchParams }: Props) {
  const file = await fileOf(params, "/propuesta");
  const [t, lender] = await Promise.all([getTranslations("offer.desk"), ownLender()]);
  const again = await formAgain(searchParams);
  const canSend = actsOf(file).includes("offer");
  const { formalization } = file;
  if (!canSend && !formalization) redirect(filePath(file.id));
  const asked = await searchParams;
  const typed = { disburseOn: first(asked.desembolso), expiresOn: first(asked.vence) };
  const draft = canSend
    ? await read(offerDraft, {
        id: file.id,
        disburseOn: parseDate(typed.disburseOn),
        expiresOn: parseDate(typed.expiresOn),
      })
    : null;
  const loan = draft ? draft.loan : formalization?.loan;
  const days = draft ? `?${new URLSearchParams({ desembolso: draft.days.disburseOn })}` : "";
  // Above the cap no field can be mended: the sentence with the cap and its source is what helps.
  const refused =
    again?.refused && again.refused.code === "rate_above_cap" ? { ...again.refused, errors: {} } : again?.refused;
  return (
    <ActPage
      file={file}
      today={limaDate(new Date())}
      title={t(draft ? "title" : "title_sent")}
      lead={draft ? t("lead") : undefined}
      problems={<Problems refused={refused ?? null} />}
      aside={
        <>
          {draft ? <CaseDecision file={file} /> : <CaseOffer file={file} />}
          {loan ? (
            <section className="grid gap-1">
              <h2>{t("downloads")}</h2>
              {draft ? <p className="text-nota text-tinta-2">{t("draft_note")}</p> : null}
              <DownloadLinks href={(kind) => `${filePath(file.id, `/propuesta/${sheetAddresses[kind]}`)}${days}`} />
            </section>
          ) : null}
          {formalization ? (
            <ul className="grid gap-1">
              {(["conditions", "contract"] as const).map((paper) => (
                <li key={paper}>
                  <a href={filePath(file.id, `/carta/${paper}.pdf`)} className="inline-flex min-h-8 items-center">
                    {t(`${paper}_pdf`)}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </>
      }
    >
      {draft ? <ComposeOffer file={file} draft={draft} typed={typed} refused={refused ?? null} /> : null}
      {loan ? (
        <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <h2>{t("preview_title")}</h2>
          <OutlivedNotice institutionId={lender?.id ?? ""} quote={quoteOf(loan)} />
          <LoanPaper loan={loan} />
        </section>
      ) : null}
    </ActPage>
  );
}
