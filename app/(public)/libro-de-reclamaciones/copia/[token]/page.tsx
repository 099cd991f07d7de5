import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { first, read, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { claimCopy } from "@/lib/care/claim";

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("care.book"))("title"), robots: { index: false, follow: false } };
}

/** The copy of an entry, and its answer when it comes. Nobody finds it who was not given its link. */
export default async function CopyPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [{ entry, lender }, t, s, c, query] = await Promise.all([
    read(claimCopy, { token }),
    getTranslations("care.book"),
    getTranslations("care.sheet"),
    getTranslations("care"),
    searchParams,
  ]);
  const { content, number, kind, askedAt, dueOn, deadlineDays, deadlineSource, answer, answeredAt, outcome } = entry;
  const some = (term: string, value: string) => (value === "" ? [] : [{ term, value }]);
  return (
    <PublicShell lender={lender} back={{ href: "/libro-de-reclamaciones", label: t("back") }}>
      <div className="grid gap-8">
        {first(query.hecho) ? (
          <Notice look="success" title={t("sent", { number })} live>
            <p>{t("sent_text")}</p>
          </Notice>
        ) : null}
        <div className="grid gap-2">
          <p className="text-nota text-tinta-2">{t("to", { lender: lender.name })}</p>
          <h1>{t("copy", { number })}</h1>
          {answeredAt ? null : (
            <>
              <p className="text-etiqueta">{t("due", { date: formatDate(dueOn) })}</p>
              <p className="text-nota text-tinta-2">{t("due_text", { days: deadlineDays, norm: deadlineSource })}</p>
            </>
          )}
        </div>
        {answer && answeredAt && outcome ? (
          <section className="-mx-4 grid gap-1 bg-laguna-100 px-4 py-3">
            <h2>{t("answered", { date: formatDate(limaDate(answeredAt)) })}</h2>
            <p className="font-semibold text-laguna-700">{c(`outcome.${outcome}`)}</p>
            <p className="whitespace-pre-line wrap-anywhere">{answer}</p>
          </section>
        ) : null}
        <SummaryList
          rows={[
            {
              term: c(`kind.${kind}`),
              value: <span className="whitespace-pre-line wrap-anywhere">{content.text}</span>,
            },
            { term: s("wanted"), value: <span className="whitespace-pre-line wrap-anywhere">{content.wanted}</span> },
            { term: s("good"), value: content.good },
            ...some(s("amount"), content.amount),
            { term: s("name"), value: content.name },
            { term: s("document"), value: content.document },
            { term: s("phone"), value: content.phone },
            { term: s("address"), value: content.address },
            { term: s("email"), value: content.email },
            ...some(s("guardian"), content.guardian),
            { term: s("entered_at"), value: formatDateTime(askedAt) },
          ]}
        />
        <Button href={`/libro-de-reclamaciones/copia/${token}/hoja.pdf`} look="secondary" icon="download">
          {t("pdf")}
        </Button>
        <p className="text-nota text-tinta-2">{s("note_law")}</p>
      </div>
    </PublicShell>
  );
}
