import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { titled } from "@/app/(public)/page-title";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { limaDate } from "@/domain/calendar/lima";
import { dataKinds, dutyOn } from "@/domain/care";
import { currentCaller } from "@/lib/auth";
import { ownLenders } from "@/lib/care/ask";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("care.requests"))("ask_title"), searchParams);
}

/** Asking a lender for what the law gives everybody over their data. */
export default async function AskPage({ searchParams }: Props) {
  const lenders = await read(ownLenders, {}, "/mis-datos/pedidos/nuevo");
  const [t, c, refused, { now }] = await Promise.all([
    getTranslations("care.requests"),
    getTranslations("care"),
    refusedForm(searchParams),
    currentCaller(),
  ]);
  const duties = dataKinds.map((kind) => dutyOn(kind, limaDate(now)));
  const [only] = lenders;
  return (
    <PublicShell back={{ href: "/mis-datos", label: c("mine.back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead title={t("ask_title")}>
          <p>{t("ask_lead")}</p>
        </PageHead>
        {only ? (
          <PostForm
            action="/mis-datos/pedidos/nuevo/enviar"
            once
            hidden={lenders.length === 1 ? { institutionId: only.id } : {}}
          >
            {lenders.length > 1 ? (
              <RadioField
                name="institutionId"
                label={t("lender")}
                error={refused?.errors.institutionId}
                value={refused?.typed("institutionId")}
                options={lenders.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            <RadioField
              name="kind"
              label={lenders.length > 1 ? t("kind") : only.name}
              error={refused?.errors.kind}
              value={refused?.typed("kind")}
              options={duties.map(({ kind, workingDays }) => ({
                value: kind,
                label: c(`kind.${kind}`),
                hint: t(`${kind as (typeof dataKinds)[number]}_hint`, { days: workingDays }),
              }))}
            />
            <TextArea
              name="text"
              label={t("text")}
              hint={t("text_hint")}
              error={refused?.errors.text}
              value={refused?.typed("text")}
              rows={4}
              maxLength={2000}
            />
            <Button icon="send">{t("send")}</Button>
            {duties.some(({ isVerified }) => !isVerified) ? (
              <p className="text-nota text-tinta-2">
                {duties[0]?.source}. {t("unverified")}
              </p>
            ) : null}
          </PostForm>
        ) : (
          <EmptyState icon="document" title={t("no_lender")}>
            <p>{t("no_lender_text")}</p>
          </EmptyState>
        )}
      </div>
    </PublicShell>
  );
}
