import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { caseWords } from "@/app/(desk)/case/case-words";
import { CaseJudgement } from "@/app/(desk)/case/judgement";
import { openAct } from "@/app/(desk)/case/open-act";
import { CaseOpinions } from "@/app/(desk)/case/opinions";
import { filePath } from "@/app/(desk)/case/paths";
import { CaseProposals } from "@/app/(desk)/case/proposal";
import { CaseRules } from "@/app/(desk)/case/rules";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("desk.opine"))("title"), searchParams);
}

const stances = ["approve", "approve_with_conditions", "decline"] as const;

/** The risk unit's opinion on what was proposed, or that of a third person when the two differ. */
export default async function OpinePage(props: Props) {
  const { file, today, again, typed } = await openAct("opine", "/opinar", props);
  const { t, c } = await caseWords();
  const errors = again?.refused?.errors ?? {};
  return (
    <ActPage
      file={file}
      today={today}
      title={t("opine.title")}
      lead={t("opine.lead")}
      problems={<Problems refused={again?.refused ?? null} />}
      aside={
        <>
          <CaseRules file={file} />
          <CaseJudgement file={file} />
        </>
      }
    >
      <CaseProposals file={file} today={today} />
      <CaseOpinions file={file} />
      <StaffForm
        action={filePath(file.id, "/opinar/enviar")}
        hidden={{ version: String(file.version) }}
        className="grid gap-6"
      >
        <RadioField
          name="stance"
          label={t("opine.stance")}
          value={typed("stance")}
          options={stances.map((value) => ({ value, label: c(`outcome.${value}`) }))}
          error={errors.stance}
        />
        <TextArea
          name="opinion"
          label={t("opine.opinion")}
          hint={t("opine.opinion_hint")}
          value={typed("opinion")}
          rows={6}
          maxLength={4000}
          error={errors.opinion}
        />
        <ActEnd file={file}>{t("opine.send")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}
