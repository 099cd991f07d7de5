import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { CaseHeader } from "@/components/ui/case-header";
import { RadioField } from "@/components/ui/radio-field";
import { SummaryList } from "@/components/ui/summary-list";
import { TextArea } from "@/components/ui/text-area";
import { limaDate } from "@/domain/calendar/lima";
import { careOutcomes } from "@/domain/care";
import { formatDate, formatDateTime } from "@/domain/format";
import { careCase } from "@/lib/care/inbox";

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("care.inbox"))("title"), searchParams);
}

/** One thing that somebody asks by right, with its day, its norm and its answer. */
export default async function CareCasePage({ params, searchParams }: Props) {
  const { caseId } = await params;
  await staffWith("care.read", `/atencion/${caseId}`);
  const [t, c, s, one, again] = await Promise.all([
    getTranslations("care.inbox"),
    getTranslations("care"),
    getTranslations("care.sheet"),
    read(careCase, { id: caseId }),
    formAgain(searchParams),
  ]);
  const { content } = one;
  const some = (term: string, value: string) => (value === "" ? [] : [{ term, value }]);
  const errors = again?.refused?.errors ?? {};
  return (
    <Desk here="care">
      <CaseHeader
        breadcrumb={
          <Breadcrumb label={t("title")} items={[{ label: t("title"), href: "/atencion" }, { label: one.number }]} />
        }
        title={`${one.number} · ${c(`kind.${one.kind}`)}`}
        summary={
          one.answeredAt
            ? `${t("by")}: ${one.answeredByName}, ${formatDateTime(one.answeredAt)}`
            : `${t("due")} ${formatDate(one.dueOn)}. ${t("norm", { days: one.deadlineDays, norm: one.deadlineSource })}`
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-6 bg-superficie p-4 lg:p-6">
        <div className="grid max-w-200 grid-cols-[minmax(0,1fr)] gap-6">
          <Problems refused={again?.refused ?? null} />
          <section className="grid gap-2">
            <h2>{t("wrote")}</h2>
            <blockquote className="border-l-4 border-linea pl-4 whitespace-pre-line wrap-anywhere">
              {content.text}
            </blockquote>
            {content.wanted ? (
              <>
                <h3>{t("wanted")}</h3>
                <blockquote className="border-l-4 border-linea pl-4 whitespace-pre-line wrap-anywhere">
                  {content.wanted}
                </blockquote>
              </>
            ) : null}
          </section>
          <SummaryList
            rows={[
              { term: t("asked"), value: formatDateTime(one.askedAt) },
              { term: t("who"), value: content.name },
              ...some(s("document"), content.document),
              ...some(s("phone"), content.phone),
              ...some(s("address"), content.address),
              ...some(s("email"), content.email),
              ...some(t("guardian"), content.guardian),
              ...some(t("good"), content.good),
              ...some(t("amount"), content.amount),
              ...(one.application && one.applicationId
                ? [
                    {
                      term: t("file"),
                      value: <a href={`/mesa/${one.applicationId}`}>{one.application}</a>,
                    },
                  ]
                : []),
            ]}
          />
          {one.answer && one.outcome && one.answeredAt ? (
            <section className="grid gap-1">
              <h2>{t("outcome")}</h2>
              <p className="font-semibold">
                {c(`outcome.${one.outcome}`)}, {formatDate(limaDate(one.answeredAt))}
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{one.answer}</p>
            </section>
          ) : null}
          {one.mayAnswer ? (
            <StaffForm action={`/atencion/${one.id}/responder`} className="grid gap-6">
              <RadioField
                name="outcome"
                label={t("result")}
                value={again?.typed("outcome")}
                error={errors.outcome}
                options={careOutcomes.map((value) => ({ value, label: c(`outcome.${value}`) }))}
              />
              <TextArea
                name="answer"
                label={t("answer")}
                hint={t("answer_hint")}
                value={again?.typed("answer")}
                error={errors.answer}
                rows={6}
                maxLength={4000}
              />
              <p className="text-nota text-tinta-2">{t("once")}</p>
              <div>
                <Button tall>{t("send")}</Button>
              </div>
            </StaffForm>
          ) : one.answeredAt ? null : (
            <p className="text-tinta-2">{t("only")}</p>
          )}
        </div>
      </div>
    </Desk>
  );
}
