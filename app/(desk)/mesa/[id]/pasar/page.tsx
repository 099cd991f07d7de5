import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { CaseHistory } from "@/app/(desk)/case/history";
import { openAct } from "@/app/(desk)/case/open-act";
import { filePath } from "@/app/(desk)/case/paths";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { textIn } from "@/domain/localized";
import { handOverReceivers } from "@/lib/applications/hand-over";
import { currentLanguage } from "@/lib/auth";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("people.hand_over"))("title"), searchParams);
}

/** Another name on a file, or none, with the reason that stays in its history. */
export default async function HandOverPage(props: Props) {
  const { file, today, again, typed } = await openAct("hand_over", "/pasar", props);
  const [t, l] = [await getTranslations("people.hand_over"), await getTranslations("people.leave")];
  const { toQueue, people, reasons } = await read(handOverReceivers, { id: file.id });
  const language = await currentLanguage();
  const errors = again?.refused?.errors ?? {};
  return (
    <ActPage
      file={file}
      today={today}
      title={t("title")}
      lead={file.assignee ? t("lead", { name: file.assignee }) : t("lead_nobody")}
      problems={<Problems refused={again?.refused ?? null} />}
      aside={<CaseHistory file={file} />}
    >
      <StaffForm action={filePath(file.id, "/pasar/enviar")} className="grid gap-6">
        <SelectField
          name="to"
          label={t("to")}
          value={typed("to")}
          blank={t("choose")}
          options={[
            ...(toQueue ? [{ value: "queue", label: l("queue") }] : []),
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errors.to}
        />
        <SelectField
          name="reason"
          label={t("reason")}
          value={typed("reason")}
          blank={t("choose_reason")}
          options={reasons.map(({ code, name }) => ({ value: code, label: textIn(name, language) }))}
          error={errors.reason}
        />
        <TextArea
          name="note"
          label={t("note")}
          hint={t("note_hint")}
          value={typed("note")}
          rows={3}
          maxLength={300}
          error={errors.note}
        />
        <ActEnd file={file}>{t("submit")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}
