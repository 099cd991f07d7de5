import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { first, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioField } from "@/components/ui/radio-field";
import { limaDate } from "@/domain/calendar/lima";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import type { Messages } from "@/messages/catalogue";
import { ClosedNotice, NextNotice } from "../../product-notices";
import { productAt } from "../product";
import { Outcome } from "./outcome";
import { kindField, type PreCheck, preCheck } from "./pre-check";
import { QuestionField } from "./question-field";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

async function load({ params, searchParams }: Props) {
  const [product, query, t] = await Promise.all([
    productAt((await params).slug),
    searchParams,
    getTranslations("refusals.fields"),
  ]);
  const check = preCheck(product.config, (name) => first(query[name]), limaDate(new Date()));
  const errors: Record<string, string> = {};
  for (const [field, code] of Object.entries(check.errors)) {
    errors[field] = t(code as keyof Messages["refusals"]["fields"]);
  }
  return { product, check, errors };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { product, check }] = await Promise.all([getTranslations("public.precheck"), load(props)]);
  const title = `${t("title")}: ${textIn(product.config.name, await currentLanguage())}`;
  return { title: Object.keys(check.errors).length > 0 ? `Error: ${title}` : title };
}

export default async function PreCheckPage(props: Props) {
  const [t, r, language, { product, check, errors }] = await Promise.all([
    getTranslations("public.precheck"),
    getTranslations("refusals"),
    currentLanguage(),
    load(props),
  ]);
  // One sentence comes often here: each carries its question.
  const questionOf = (field: string) => {
    const asked = check.questions.find((question) => question.code === field);
    return asked ? textIn(asked.label, language) : t("who");
  };
  const problems = Object.entries(errors).map(([field, text]) => ({ field, text: `${questionOf(field)} ${text}` }));
  return (
    <PublicShell
      lender={product.institution}
      back={{ href: `/creditos/${product.slug}`, label: textIn(product.config.name, language) }}
    >
      {problems.length > 0 ? (
        <div className="pb-6">
          <ErrorSummary title={r("title")} errors={problems} />
        </div>
      ) : null}
      <h1>{t("title")}</h1>
      {check.outcome ? (
        <>
          <Outcome product={product} check={check} outcome={check.outcome} />
          <h2 className="pt-10">{t("again")}</h2>
        </>
      ) : (
        <>
          <p className="pt-3">{t("lead")}</p>
          <div className="grid gap-4 pt-4 empty:hidden">
            <ClosedNotice product={product} />
            <NextNotice product={product} />
          </div>
        </>
      )}
      <PreCheckForm product={product} check={check} errors={errors} />
    </PublicShell>
  );
}

type FormProps = { product: PublicProduct; check: PreCheck; errors: Record<string, string> };

async function PreCheckForm({ product, check, errors }: FormProps) {
  const [t, kind] = await Promise.all([getTranslations("public.precheck"), getTranslations("common.kind")]);
  return (
    <form method="get" action={`/creditos/${product.slug}/califico#resultado`} className="grid gap-8 pt-6">
      <input type="hidden" name="ver" value="resultado" />
      <RadioField
        name={kindField}
        label={t("who")}
        error={errors[kindField]}
        value={check.kind ?? ""}
        options={[
          ...product.config.audience.map((code) => ({ value: code, label: kind(code) })),
          { value: "other", label: t("who_other") },
        ]}
      />
      {check.questions.map((asked) => (
        <QuestionField
          key={asked.code}
          asked={asked}
          value={check.typed[asked.code] ?? ""}
          error={errors[asked.code]}
        />
      ))}
      <Button>{t("submit")}</Button>
    </form>
  );
}
