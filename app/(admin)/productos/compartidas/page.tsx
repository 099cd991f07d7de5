import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { Changes } from "@/app/(admin)/productos/changes";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { currentLanguage } from "@/lib/auth";
import { offeredTemplates } from "@/lib/federation/templates";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("federation.offered"))("title"), searchParams);
}

/** What the federation shares with a lender, and its products whose template has moved on since. */
export default async function SharedTemplatesPage({ searchParams }: Props) {
  await staffWith("product.draft", "/productos/compartidas");
  const [t, f, words, { templates, behind }, language, refused] = await Promise.all([
    getTranslations("federation.offered"),
    getTranslations("federation.templates"),
    adminWords(),
    read(offeredTemplates),
    currentLanguage(),
    refusedForm(searchParams),
  ]);
  const isBack = (templateId: string) => refused?.typed("templateId") === templateId;
  return (
    <AdminPage
      here="products"
      title={t("title")}
      summary={t("lead")}
      path={{
        label: words.t("product.path"),
        items: [{ label: words.t("products.title"), href: "/productos" }, { label: t("title") }],
      }}
      refused={refused}
    >
      {behind.map((product) => (
        <details key={product.productId} open className="grid gap-3 border-b border-linea pb-4">
          <summary className="min-h-8 font-semibold">
            {t("behind", { name: textIn(product.name, language), from: product.from, to: product.to })}
          </summary>
          {product.note ? <p className="text-tinta-2">{product.note}</p> : null}
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-2">
            <Changes before={product.before} after={product.after} heads={{ before: t("was"), after: t("is") }} />
          </div>
        </details>
      ))}
      {templates.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("none_text")}</p>
        </EmptyState>
      ) : null}
      {templates.map((template) => (
        <Section key={template.id} title={textIn(template.config.name, language)}>
          <p>
            {f("version", { number: template.number })}{" "}
            {template.publishedAt ? f("published", { date: formatDate(limaDate(template.publishedAt)) }) : ""}
            {" · "}
            {f("limits", {
              min: formatSoles(template.config.amount.minCents),
              max: formatSoles(template.config.amount.maxCents),
              from: template.config.term.minMonths,
              to: template.config.term.maxMonths,
            })}
          </p>
          {template.note ? <p className="text-tinta-2">{template.note}</p> : null}
          <StaffForm
            className="grid max-w-120 gap-3 pt-1"
            action="/productos/compartidas/empezar"
            hidden={{ templateId: template.templateId }}
          >
            <TextField
              id={isBack(template.templateId) ? "name" : `name-${template.id}`}
              name="name"
              label={t("name")}
              value={isBack(template.templateId) ? refused?.typed("name") : textIn(template.config.name, language)}
              error={isBack(template.templateId) ? refused?.errors.name : undefined}
              maxLength={80}
            />
            <div>
              <Button look="secondary">{t("begin")}</Button>
            </div>
          </StaffForm>
        </Section>
      ))}
    </AdminPage>
  );
}
