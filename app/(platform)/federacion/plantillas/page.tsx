import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { type RefusedForm, refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { templates as shipped } from "@/domain/templates";
import { currentLanguage } from "@/lib/auth";
import { ownTemplates } from "@/lib/federation/templates";
import { PlatformPage } from "../../page-frame";

type Props = { searchParams: SearchParams };
type Version = Extract<Awaited<ReturnType<typeof ownTemplates>>, { ok: true }>["value"][number];

const doneWords = ["begun", "published", "drafted"] as const;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("federation.templates"))("title"), searchParams);
}

/** The templates a federation shares with its lenders, each with its versions and the draft to publish. */
export default async function TemplatesPage({ searchParams }: Props) {
  await staffWith("template.share", "/federacion/plantillas");
  const [t, versions, language, refused, query] = await Promise.all([
    getTranslations("federation.templates"),
    read(ownTemplates),
    currentLanguage(),
    refusedForm(searchParams),
    searchParams,
  ]);
  const done = doneWords.find((word) => word === first(query.hecho));
  const ids = [...new Set(versions.map(({ templateId }) => templateId))];
  return (
    <PlatformPage
      here="shared"
      title={t("title")}
      summary={t("lead")}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      {ids.map((id) => (
        <Template key={id} versions={versions.filter(({ templateId }) => templateId === id)} refused={refused} />
      ))}
      <Section title={t("new")}>
        <StaffForm className="grid max-w-160 gap-4" action="/federacion/plantillas/empezar">
          <SelectField
            name="templateCode"
            label={t("base")}
            error={refused?.errors.templateCode}
            value={refused?.typed("templateCode")}
            blank={t("choose")}
            options={shipped.map(({ code, name }) => ({ value: code, label: textIn(name, language) }))}
          />
          <TextField
            name="name"
            label={t("name")}
            error={refused?.errors.name}
            value={refused?.typed("name")}
            maxLength={80}
          />
          <div>
            <Button>{t("begin")}</Button>
          </div>
        </StaffForm>
      </Section>
    </PlatformPage>
  );
}

type TemplateProps = { versions: readonly Version[]; refused: RefusedForm | null };

async function Template({ versions, refused }: TemplateProps) {
  const [t, language] = [await getTranslations("federation.templates"), await currentLanguage()];
  const [newest] = versions;
  if (!newest) return null;
  const { templateId, config } = newest;
  // Several forms may stand on the page; the one that came back has the plain names that the links to mend lead to.
  const back = refused?.typed("templateId") === templateId ? refused : null;
  const field = (name: string, value = "") => ({
    id: back ? name : `${name}-${templateId}`,
    name,
    value: back ? back.typed(name) : value,
    error: back?.errors[name],
  });
  return (
    <Section title={textIn(config.name, language)}>
      <ul className="grid gap-1">
        {versions.map((version) => (
          <li key={version.id}>
            <strong>{t("version", { number: version.number })}</strong>{" "}
            {version.publishedAt ? t("published", { date: formatDate(limaDate(version.publishedAt)) }) : t("draft")}
            {" · "}
            {t("limits", {
              min: formatSoles(version.config.amount.minCents),
              max: formatSoles(version.config.amount.maxCents),
              from: version.config.term.minMonths,
              to: version.config.term.maxMonths,
            })}
            {version.note ? <span className="block text-nota text-tinta-2">{version.note}</span> : null}
          </li>
        ))}
      </ul>
      {newest.status === "draft" ? (
        <StaffForm
          className="grid max-w-160 gap-4 pt-2"
          action={`/federacion/plantillas/${templateId}/publicar`}
          hidden={{ templateId }}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <MoneyField {...field("minAmount", formatPlainMoney(config.amount.minCents))} label={t("min_amount")} />
            <MoneyField {...field("maxAmount", formatPlainMoney(config.amount.maxCents))} label={t("max_amount")} />
            <NumberField {...field("minMonths", String(config.term.minMonths))} label={t("min_months")} />
            <NumberField {...field("maxMonths", String(config.term.maxMonths))} label={t("max_months")} />
          </div>
          <TextArea {...field("note")} label={t("note")} hint={t("note_hint")} rows={2} maxLength={500} />
          <div>
            <Button>{t("publish", { number: newest.number })}</Button>
          </div>
        </StaffForm>
      ) : (
        <StaffForm className="pt-1" action={`/federacion/plantillas/${templateId}/nueva-version`}>
          <Button look="secondary">{t("next", { number: newest.number + 1 })}</Button>
        </StaffForm>
      )}
    </Section>
  );
}
