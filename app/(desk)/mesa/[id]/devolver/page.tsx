import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { caseWords } from "@/app/(desk)/case/case-words";
import { openAct } from "@/app/(desk)/case/open-act";
import { filePath } from "@/app/(desk)/case/paths";
import { CaseProposals } from "@/app/(desk)/case/proposal";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("desk.send_back"))("title"), searchParams);
}

/** Back to the analyst with a coded reason, instead of deciding. */
export default async function ReturnPage(props: Props) {
  const { file, today, again, typed } = await openAct("return", "/devolver", props);
  const { t, r } = await caseWords();
  const own = { note: t("send_back.note_missing"), reasonCode: t("send_back.reason_missing") };
  const errors = again?.refused?.errors ?? {};
  return (
    <ActPage
      file={file}
      today={today}
      title={t("send_back.title")}
      lead={t("send_back.lead")}
      problems={<Problems refused={again?.refused ?? null} texts={own} />}
      aside={<CaseProposals file={file} today={today} />}
    >
      <StaffForm
        action={filePath(file.id, "/devolver/enviar")}
        hidden={{ version: String(file.version) }}
        className="grid gap-6"
      >
        <SelectField
          name="reasonCode"
          label={t("send_back.reason")}
          value={typed("reasonCode")}
          blank={t("observe.choose")}
          options={r.offered("return").map(({ code, text }) => ({ value: code, label: text }))}
          error={errors.reasonCode && own.reasonCode}
        />
        <TextArea
          name="note"
          label={t("send_back.note")}
          hint={t("send_back.note_hint")}
          value={typed("note")}
          maxLength={500}
          error={errors.note && own.note}
        />
        <ActEnd file={file}>{t("send_back.send")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}
