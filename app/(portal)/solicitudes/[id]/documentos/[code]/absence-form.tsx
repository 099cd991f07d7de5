import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { absenceOf } from "@/app/(portal)/papers";
import { PostForm } from "@/app/(portal)/post-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { absenceReasons, longestAbsenceNote } from "@/domain/absence";
import type { DocumentRequirement } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";

type Props = { application: OwnApplication; paper: DocumentRequirement; refused: RefusedForm | null };

/** "No tengo este documento, porque…": whether that is enough to send is said before it is said. */
export async function AbsenceForm({ application, paper, refused }: Props) {
  const [t, d] = await Promise.all([getTranslations("portal.absence"), getTranslations("portal.documents")]);
  const said = absenceOf(application, paper.code);
  const cameBack = refused?.typedAll("reason") || refused?.errors.reason || refused?.errors.note ? refused : null;
  const lender = application.lender.name;
  const isEnough = paper.mayLack || application.status === "info_requested";
  return (
    <details
      id="no-tengo"
      open={said !== null || cameBack !== null}
      className="group scroll-mt-4 border-y border-linea"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 font-semibold text-laguna-700 [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="group-open:rotate-90" />
        {t("title")}
      </summary>
      <div className="grid gap-4 pt-1 pb-6">
        <p>{t(isEnough ? "enough" : "not_enough", { lender })}</p>
        <PostForm action={pathOf(application.id, `/documentos/${paper.code}/no-tengo`)} kept className="grid gap-6">
          <RadioField
            name="reason"
            label={t("reason")}
            value={cameBack?.typed("reason") ?? said?.reason}
            error={cameBack?.errors.reason}
            options={[
              ...absenceReasons.map((reason) => ({ value: reason, label: d(`lacks.${reason}`) })),
              ...(said ? [{ value: "have", label: t("have") }] : []),
            ]}
          />
          <TextArea
            name="note"
            label={t("note")}
            hint={t("note_hint", { lender })}
            value={cameBack?.typed("note") ?? said?.note}
            error={cameBack?.errors.note}
            rows={2}
            maxLength={longestAbsenceNote}
          />
          <Button look="secondary">{t("save")}</Button>
        </PostForm>
      </div>
    </details>
  );
}
