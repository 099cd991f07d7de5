import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { questionTexts } from "@/app/(portal)/question-texts";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { dateParts } from "@/components/questions/date-question";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { factShapes, factSources, optionsOf } from "@/domain/passport";
import { passport } from "@/lib/organizations/facts";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../../page-title";
import { Problems } from "../../../problems";
import { fieldKey, optionKey } from "../value-in-words";

type Props = { params: Promise<{ hecho: string }>; searchParams: SearchParams };

async function lineOf({ params }: Props) {
  const { hecho } = await params;
  const { lines } = await read(passport, {}, `/organizacion/ficha/${hecho}`);
  const line = lines.find(({ kind }) => kind === hecho);
  if (!line) notFound();
  return line;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { kind }] = await Promise.all([getTranslations("association.passport"), lineOf(props)]);
  return titled(t(`facts.${kind}.title`), props.searchParams);
}

/** One fact of the record: what it says, as of when, from where, until when, and its paper. */
export default async function FactPage(props: Props) {
  const [line, organization, t, doc, texts, refused] = await Promise.all([
    lineOf(props),
    read(ownOrganization),
    getTranslations("association.passport"),
    getTranslations("portal.document"),
    questionTexts(),
    refusedForm(props.searchParams),
  ]);
  const { kind, values } = line;
  const day = (name: string, known: string | null) =>
    refused
      ? {
          day: refused.typed(`${name}-day`),
          month: refused.typed(`${name}-month`),
          year: refused.typed(`${name}-year`),
        }
      : dateParts(known ?? undefined);
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion/ficha", label: t("title") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="asOf" />
        <div className="grid gap-2">
          <h1>{t(`facts.${kind}.title`)}</h1>
          <p className="text-tinta-2">{t(`facts.${kind}.why`)}</p>
        </div>
        <PostForm action={`/organizacion/ficha/${kind}/subir`} once files className="grid gap-6">
          {Object.keys(factShapes[kind].shape).map((field) => {
            const options = optionsOf(kind, field);
            const shared = {
              name: `value-${field}`,
              label: t(`fields.${fieldKey(kind, field)}`),
              error: refused?.errors[`value-${field}`],
              value: refused?.typed(`value-${field}`) ?? values[field] ?? "",
            };
            if (options)
              return (
                <RadioField
                  key={field}
                  {...shared}
                  options={options.map((option) => ({
                    value: option,
                    label: t(`options.${optionKey(kind, field, option)}`),
                  }))}
                />
              );
            return kind === "work_area" ? (
              <TextArea key={field} {...shared} hint={t("area_hint")} rows={5} maxLength={4_000} />
            ) : (
              <TextField key={field} {...shared} maxLength={80} width={20} />
            );
          })}
          <DateField
            name="asOf"
            label={t("as_of")}
            hint={t("as_of_hint")}
            error={refused?.errors.asOf}
            labels={texts}
            value={day("asOf", line.asOf)}
          />
          <RadioField
            name="source"
            label={t("source_label")}
            error={refused?.errors.source}
            value={refused?.typed("source") ?? line.source ?? ""}
            options={factSources.map((one) => ({ value: one, label: t(`sources.${one}`) }))}
          />
          <DateField
            name="expiresOn"
            label={t("expires")}
            hint={t("expires_hint")}
            error={refused?.errors.expiresOn}
            labels={texts}
            value={day("expiresOn", line.expiresOn)}
          />
          <FileField
            name="file"
            label={t("paper")}
            hint={t(line.evidenceId ? "paper_kept" : "paper_hint")}
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
