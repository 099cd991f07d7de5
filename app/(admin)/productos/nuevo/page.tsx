import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { newProductPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { textIn } from "@/domain/localized";
import { slugFrom } from "@/domain/slug";
import { templates } from "@/domain/templates";
import { currentLanguage } from "@/lib/auth";
import { TemplateSummary } from "./template-summary";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("template"))("title"), searchParams);
}

/** Where a product begins: a template or nothing, a name, an address. */
export default async function NewProductPage({ searchParams }: Props) {
  await staffWith("product.draft", newProductPath);
  const [t, admin, language, refused] = await Promise.all([
    getTranslations("template"),
    getTranslations("admin"),
    currentLanguage(),
    refusedForm(searchParams),
  ]);
  const name = refused?.typed("name") ?? "";
  return (
    <AdminPage
      here="products"
      title={t("title")}
      path={{
        label: admin("product.path"),
        items: [{ label: admin("products.title"), href: "/productos" }, { label: t("title") }],
      }}
      summary={t("lead")}
      refused={refused}
    >
      <StaffForm action={`${newProductPath}/empezar`} className="grid max-w-200 gap-6">
        <RadioField
          name="templateCode"
          label={t("choose")}
          hint={t("choose_hint")}
          value={refused?.typed("templateCode")}
          error={refused?.errors.templateCode}
          options={[
            ...templates.map((template) => ({
              value: template.code,
              label: textIn(template.name, language),
              hint: <TemplateSummary template={template} />,
            })),
            { value: "empty", label: t("empty"), hint: t("empty_text") },
          ]}
        />
        <TextField
          name="name"
          label={t("name")}
          hint={t("name_hint")}
          value={name}
          maxLength={80}
          error={refused?.errors.name}
        />
        <TextField
          name="slug"
          label={t("slug")}
          hint={t("slug_hint")}
          prefix="/creditos/"
          value={refused?.typed("slug") || slugFrom(name)}
          maxLength={61}
          error={refused?.errors.slug}
        />
        <div>
          <Button tall>{t("start")}</Button>
        </div>
      </StaffForm>
    </AdminPage>
  );
}
