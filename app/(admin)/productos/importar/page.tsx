import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { importPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { textIn } from "@/domain/localized";
import { ownProducts } from "@/lib/products/queries";

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.import"))("title") };
}

/** Brings a product in from a file: it becomes a draft, whose differences are there to read before anybody proposes it. */
export default async function ImportPage({ searchParams }: Props) {
  await staffWith("product.draft", importPath);
  const [words, refused, products] = await Promise.all([adminWords(), refusedForm(searchParams), read(ownProducts)]);
  const { t, language } = words;
  return (
    <AdminPage
      here="products"
      title={t("import.title")}
      summary={t("import.lead")}
      path={{
        label: t("product.path"),
        items: [{ label: t("products.title"), href: "/productos" }, { label: t("import.title") }],
      }}
      refused={refused}
    >
      <StaffForm action={`${importPath}/traer`} className="grid max-w-160 gap-4">
        <TextArea
          name="text"
          rows={10}
          label={t("import.text")}
          hint={t("import.hint")}
          value={refused?.typed("text")}
          error={refused?.errors.text}
        />
        <SelectField
          name="productId"
          label={t("import.into")}
          blank={t("import.new")}
          value={refused?.typed("productId")}
          options={products.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
        />
        <TextField
          name="slug"
          label={t("import.slug")}
          hint={t("import.slug_hint")}
          maxLength={80}
          value={refused?.typed("slug")}
          error={refused?.errors.slug}
        />
        <Button tall>{t("import.take")}</Button>
      </StaffForm>
    </AdminPage>
  );
}
