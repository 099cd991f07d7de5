import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { caseWords } from "@/app/(desk)/case/case-words";
import { CaseDecision } from "@/app/(desk)/case/decision";
import { openAct } from "@/app/(desk)/case/open-act";
import { filePath } from "@/app/(desk)/case/paths";
import { CaseProposals } from "@/app/(desk)/case/proposal";
import { ReasonBoxes } from "@/app/(desk)/case/reason-boxes";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { Notice } from "@/components/ui/notice";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { formatDate } from "@/domain/format";
import { reconsiderationOf } from "@/lib/conversation/reconsider";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("care.again"))("desk_title"), searchParams);
}

/** Answers an association that asks to have a refusal looked at again, by somebody who had no part in it. */
export default async function ReconsiderPage(props: Props) {
  const { file, today, again, typed } = await openAct("reconsider", "/reconsiderar", props);
  const [t, words, { r }, asked] = await Promise.all([
    getTranslations("care.again"),
    getTranslations("refusals"),
    caseWords(),
    read(reconsiderationOf, { id: file.id }),
  ]);
  const errors = again?.refused?.errors ?? {};
  const outcome = typed("outcome");
  return (
    <ActPage
      file={file}
      today={today}
      title={t("desk_title")}
      lead={t("desk_lead")}
      problems={<Problems refused={again?.refused ?? null} />}
      aside={
        <>
          <CaseDecision file={file} />
          <CaseProposals file={file} today={today} />
        </>
      }
    >
      {asked ? (
        <figure className="border-l-4 border-linea pl-4">
          <figcaption className="text-nota text-tinta-2">
            {t("desk_asked")}. {t("desk_due", { date: formatDate(asked.dueOn) })}
          </figcaption>
          <blockquote className="whitespace-pre-line wrap-anywhere">{asked.text}</blockquote>
        </figure>
      ) : null}
      {asked?.tookPart ? (
        <Notice look="warning" title={words("decided_by_you")} />
      ) : (
        <StaffForm
          action={filePath(file.id, "/reconsiderar/enviar")}
          hidden={{ version: String(file.version) }}
          className="group/form grid gap-6"
        >
          <RadioField
            name="outcome"
            label={t("desk_outcome")}
            value={outcome}
            error={errors.outcome}
            options={[
              { value: "reopened", label: t("desk_reopened"), hint: t("desk_reopened_hint") },
              { value: "confirmed", label: t("desk_confirmed"), hint: t("desk_confirmed_hint") },
            ]}
          />
          <div className="hidden group-has-[[value=confirmed]:checked]/form:block">
            <ReasonBoxes
              name="reasonCodes"
              label={t("desk_reasons")}
              error={errors.reasonCodes}
              reasons={r.offered("decline")}
              chosen={again?.typedAll("reasonCodes") ?? file.decision?.reasonCodes ?? []}
            />
          </div>
          <TextArea
            name="message"
            label={t("desk_message")}
            hint={t("desk_message_hint")}
            value={typed("message")}
            error={errors.message}
            rows={5}
            maxLength={2000}
          />
          <ActEnd file={file}>{t("desk_send")}</ActEnd>
        </StaffForm>
      )}
    </ActPage>
  );
}
