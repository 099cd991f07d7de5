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
import { textIn } from "@/domain/localized";
import { ownApplications } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("care.requests"))("person_title"), searchParams);
}

/** Asking for a person who explains what was computed and looks at it again. */
export default async function PersonPage({ searchParams }: Props) {
  const all = await read(ownApplications, {}, "/mis-datos/persona");
  const [t, mine, language, refused] = await Promise.all([
    getTranslations("care.requests"),
    getTranslations("care.mine"),
    currentLanguage(),
    refusedForm(searchParams),
  ]);
  const sent = all.filter(({ submittedAt }) => submittedAt !== null);
  const lender = sent[0]?.institution ?? "";
  return (
    <PublicShell back={{ href: "/mis-datos", label: mine("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead title={t("person_title")}>
          <p>{mine("score_text")}</p>
          {sent.length > 0 ? <p>{t("person_lead", { lender })}</p> : null}
        </PageHead>
        {sent.length > 0 ? (
          <PostForm action="/mis-datos/persona/enviar" once>
            <RadioField
              name="applicationId"
              label={t("person_which")}
              error={refused?.errors.applicationId}
              value={refused?.typed("applicationId") || (sent.length === 1 ? sent[0]?.id : undefined)}
              options={sent.map(({ id, number, productName }) => ({
                value: id,
                label: number ?? "",
                hint: textIn(productName, language),
              }))}
            />
            <TextArea
              name="text"
              label={t("person_text")}
              error={refused?.errors.text}
              value={refused?.typed("text")}
              rows={4}
              maxLength={2000}
            />
            <Button icon="send">{t("send")}</Button>
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
