import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { PhoneField } from "@/components/ui/phone-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { knownFederations } from "@/lib/platform/queries";
import { PlatformPage } from "../../page-frame";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("platform.opening"))("title"), searchParams);
}

/** Opens Veta for a lender in three steps on one page: who it is, how to reach it, its first two administrators. */
export default async function NewInstitutionPage({ searchParams }: Props) {
  await staffWith("institution.create", "/plataforma/nueva");
  const [t, p, federations, refused] = await Promise.all([
    getTranslations("platform.opening"),
    getTranslations("platform"),
    read(knownFederations),
    refusedForm(searchParams),
  ]);
  const field = (name: string) => ({
    name,
    error: refused?.errors[name],
    value: refused?.typed(name),
    autoComplete: "off" as const,
  });
  return (
    <PlatformPage
      here="institutions"
      title={t("title")}
      summary={t("lead")}
      path={{ label: p("path"), items: [{ label: p("title"), href: "/plataforma" }, { label: t("title") }] }}
      refused={refused}
    >
      <StaffForm className="grid max-w-160 gap-8" action="/plataforma/nueva/abrir">
        <section aria-label={t("step_who")} className="grid gap-4">
          <h2>{t("step_who")}</h2>
          <RadioField
            name="kind"
            label={p("kind")}
            value={refused?.typed("kind")}
            error={refused?.errors.kind}
            options={[
              { value: "caja", label: p("kinds.caja") },
              { value: "cooperative", label: p("kinds.cooperative") },
            ]}
          />
          <TextField {...field("name")} label={p("name")} maxLength={120} />
          <TextField {...field("slug")} label={t("slug")} hint={t("slug_hint")} maxLength={61} />
          <SelectField
            name="federation"
            label={p("federation")}
            value={refused?.typed("federation")}
            error={refused?.errors.federation}
            blank={p("no_federation")}
            options={federations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </section>
        <section aria-label={t("step_reach")} className="grid gap-4">
          <h2>{t("step_reach")}</h2>
          <TextField {...field("helpLine")} label={t("help_line")} hint={t("help_line_hint")} maxLength={30} />
          <TextField {...field("openingHours")} label={t("hours")} hint={t("hours_hint")} maxLength={120} />
        </section>
        <section aria-label={t("step_people")} className="grid gap-4">
          <h2>{t("step_people")}</h2>
          <p className="text-tinta-2">{t("people_text")}</p>
          {(["first", "second"] as const).map((who) => (
            <fieldset key={who} className="grid min-w-0 gap-4">
              <legend className="mb-3 w-full border-b border-linea pb-1 text-etiqueta">{t(who)}</legend>
              <TextField {...field(`${who}.displayName`)} label={t("person_name")} maxLength={120} />
              <TextField
                {...field(`${who}.email`)}
                type="email"
                inputMode="email"
                label={t("person_email")}
                maxLength={200}
              />
              <PhoneField {...field(`${who}.phone`)} label={t("person_phone")} />
            </fieldset>
          ))}
        </section>
        <div>
          <Button>{t("submit")}</Button>
        </div>
      </StaffForm>
    </PlatformPage>
  );
}
