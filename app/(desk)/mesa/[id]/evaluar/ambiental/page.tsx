import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { filePath } from "@/app/(desk)/case/paths";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { evidenceLevels } from "@/domain/findings/environmental";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { openFinding } from "../open-finding";
import { EnvironmentalResult } from "./result";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("finding.field"))("title"), searchParams);
}

const points = ["3", "2", "1", "0"] as const;

/** The lender's questionnaire, question by question, as it held when the file was sent. */
export default async function EnvironmentalPage(props: Props) {
  const { file, found, today, again, errors } = await openFinding("environmental", "ambiental", props);
  const [t, language] = await Promise.all([getTranslations("finding.field"), currentLanguage()]);
  const before = found.newest.environmental?.content;
  const questions = found.questionnaire?.content.blocks.flatMap(({ code, items }) =>
    items.flatMap((item) =>
      (["points", "evidence", "note"] as const).map(
        (part) => [`${code}.${item.code}.${part}`, textIn(item.question, language)] as const,
      ),
    ),
  );
  const labels = Object.fromEntries(questions ?? []);
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  return (
    <ActPage
      file={file}
      today={today}
      title={t("title")}
      lead={t("lead")}
      problems={<Problems refused={again?.refused ?? null} labels={labels} />}
      aside={<EnvironmentalResult found={found} />}
    >
      <StaffForm action={filePath(file.id, "/evaluar/ambiental/guardar")} className="grid gap-8">
        <TextField
          name="visitedOn"
          label={t("visited")}
          hint={t("visited_hint")}
          value={typed("visitedOn", before?.visitedOn ? formatDate(before.visitedOn) : "")}
          error={errors.visitedOn}
          inputMode="numeric"
          maxLength={10}
          width={8}
        />
        {found.questionnaire?.content.blocks.map((block) => (
          <section key={block.code} className="grid gap-4" aria-label={textIn(block.title, language)}>
            <h3 className="text-h2">{textIn(block.title, language)}</h3>
            {block.items.map((item) => {
              const key = `${block.code}.${item.code}`;
              const mark = before?.marks[key];
              return (
                <fieldset key={key} className="min-w-0">
                  <legend className="w-full border-t border-linea pt-2 text-etiqueta">
                    {textIn(item.question, language)}
                  </legend>
                  <p className="pb-2 text-nota text-tinta-2">
                    {t("proof", { what: textIn(item.evidence, language) })}
                    {item.veto ? <strong className="block text-rojo-700">{t("veto")}</strong> : null}
                  </p>
                  <div className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-[12rem_13rem_minmax(0,1fr)]">
                    <SelectField
                      name={`${key}.points`}
                      label={t("points")}
                      blank={t("not_seen")}
                      value={typed(`${key}.points`, mark ? String(mark.points) : "")}
                      options={points.map((value) => ({ value, label: t(`point.${value}`) }))}
                      error={errors[`${key}.points`]}
                    />
                    <SelectField
                      name={`${key}.evidence`}
                      label={t("evidence")}
                      blank=""
                      value={typed(`${key}.evidence`, mark?.evidence ?? "")}
                      options={evidenceLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
                      error={errors[`${key}.evidence`]}
                    />
                    <TextField
                      name={`${key}.note`}
                      label={t("note")}
                      maxLength={300}
                      value={typed(`${key}.note`, mark?.note ?? "")}
                      error={errors[`${key}.note`]}
                    />
                  </div>
                </fieldset>
              );
            })}
          </section>
        ))}
        <TextArea name="note" label={t("general")} value={typed("note")} rows={3} maxLength={500} error={errors.note} />
        <ActEnd file={file}>{t("send")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}
