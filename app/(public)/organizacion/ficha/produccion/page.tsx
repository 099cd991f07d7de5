import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { questionTexts } from "@/app/(portal)/question-texts";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { passport } from "@/lib/organizations/facts";
import { titled } from "../../../page-title";
import { Problems } from "../../../problems";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.passport"))("add_half"), searchParams);
}

/** One half-yearly declaration of production. */
export default async function ProductionPage({ searchParams }: Props) {
  const [{ production }, t, doc, texts, refused] = await Promise.all([
    read(passport, {}, "/organizacion/ficha/produccion"),
    getTranslations("association.passport"),
    getTranslations("portal.document"),
    questionTexts(),
    refusedForm(searchParams),
  ]);
  const missing = production.find(({ filedOn }) => filedOn === null);
  return (
    <PublicShell back={{ href: "/organizacion/ficha", label: t("title") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="half" />
        <h1>{t("add_half")}</h1>
        <PostForm action="/organizacion/ficha/produccion/subir" once files className="grid gap-6">
          <RadioField
            name="half"
            label={t("which_half")}
            error={refused?.errors.half}
            value={refused?.typed("half") ?? (missing ? `${missing.year}-${missing.half}` : "")}
            options={production.map(({ year, half, filedOn }) => ({
              value: `${year}-${half}`,
              label: t("half", { half, year }),
              hint: filedOn ? t("already") : undefined,
            }))}
          />
          <NumberField
            name="goldGrams"
            label={t("gold")}
            unit={t("grams")}
            error={refused?.errors.goldGrams}
            value={refused?.typed("goldGrams")}
            width={12}
          />
          <DateField
            name="filedOn"
            label={t("filed_on")}
            error={refused?.errors.filedOn}
            labels={texts}
            value={{
              day: refused?.typed("filedOn-day"),
              month: refused?.typed("filedOn-month"),
              year: refused?.typed("filedOn-year"),
            }}
          />
          <FileField
            name="file"
            label={t("receipt")}
            hint={t("paper_hint")}
            error={refused?.errors.file}
            cameraLabel={doc("camera")}
            fileLabel={doc("choose")}
          />
          <Button>{t("save")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
