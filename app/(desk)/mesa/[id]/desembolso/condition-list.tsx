import { getTranslations } from "next-intl/server";
import { caseWords } from "@/app/(desk)/case/case-words";
import { Section } from "@/app/(desk)/case/section";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { Stamp } from "@/components/ui/stamp";
import { TextField } from "@/components/ui/text-field";
import { formatDateTime } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import type { LoanCondition } from "@/lib/disbursement/conditions";
import type { Formalization } from "@/lib/offers/formalization";
import { payoutPath } from "./paths";

export type StepProps = { file: File; formalization: Formalization; refused: RefusedForm | null };

/** What the decision asks for before the money: opened as a list, each marked when it is met, opened again when not. */
export async function ConditionList({ file, formalization, refused }: StepProps) {
  const t = await getTranslations("offer.payout");
  const { offer, conditions } = formalization;
  if (file.status === "offer_accepted") {
    return (
      <Section title={t("steps.open")}>
        <p>{t("open_text", { count: offer.conditions.length })}</p>
        {file.steps.includes("open_conditions") ? (
          <StaffForm action={`${payoutPath(file.id)}/abrir`} hidden={{ version: String(file.version) }}>
            <Button>{t("open")}</Button>
          </StaffForm>
        ) : (
          <p className="text-nota text-tinta-2">{t("others")}</p>
        )}
      </Section>
    );
  }
  return (
    <Section id="condiciones" title={t("steps.open")}>
      {conditions.length === 0 ? <p>{t("no_conditions")}</p> : null}
      <ul className="divide-y divide-linea border-y border-linea empty:hidden">
        {conditions.map((condition) => (
          <li key={condition.id} className="grid gap-2 py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <strong>{condition.text}</strong>
              <Stamp tone={condition.isMet ? "verde" : "neutral"}>{t(condition.isMet ? "met" : "pending")}</Stamp>
            </p>
            <Marks condition={condition} />
            <MarkForm file={file} condition={condition} refused={refused} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Marks({ condition: { marks } }: { condition: LoanCondition }) {
  const [t, { r }] = await Promise.all([getTranslations("offer.payout"), caseWords()]);
  return marks.map(({ seq, kind, byName, at, note, reasonCode }) => (
    <p key={seq} className="text-nota text-tinta-2">
      {t(kind === "met" ? "met_by" : "reopened_by", {
        name: byName,
        at: formatDateTime(at),
        note,
        reason: reasonCode ? r.say("reopening", reasonCode, at).text : "",
      })}
    </p>
  ));
}

type MarkProps = { file: File; condition: LoanCondition; refused: RefusedForm | null };

async function MarkForm({ file, condition, refused }: MarkProps) {
  const [t, { r }] = await Promise.all([getTranslations("offer.payout"), caseWords()]);
  const { id, isMet } = condition;
  const open = isMet
    ? file.status === "conditions_pending" || file.status === "conditions_met"
    : file.status === "conditions_pending";
  const mayMark = file.steps.includes("meet_conditions") || file.steps.includes("reopen_conditions");
  if (!open || !mayMark) return null;
  const again = refused?.typed("conditionId") === id ? refused : null;
  const note = (
    <TextField
      name="note"
      id={`note-${id}`}
      label={t(isMet ? "reopen_note" : "meet_note")}
      value={again?.typed("note")}
      error={again?.errors.note && t("missing_note")}
      maxLength={500}
    />
  );
  if (!isMet) {
    return (
      <StaffForm action={`${payoutPath(file.id)}/cumplir`} hidden={{ conditionId: id }} className="grid gap-3">
        {note}
        <Button look="secondary">{t("meet")}</Button>
      </StaffForm>
    );
  }
  return (
    <details open={again !== null}>
      <summary className="min-h-8 py-1 text-nota font-semibold text-laguna-700">{t("reopen")}</summary>
      <StaffForm action={`${payoutPath(file.id)}/reabrir`} hidden={{ conditionId: id }} className="grid gap-3 pt-2">
        <SelectField
          name="reasonCode"
          id={`reason-${id}`}
          label={t("reopen_reason")}
          blank={t("choose")}
          value={again?.typed("reasonCode")}
          options={r.offered("reopening").map(({ code, text }) => ({ value: code, label: text }))}
          error={again?.errors.reasonCode}
        />
        {note}
        <Button look="secondary">{t("reopen")}</Button>
      </StaffForm>
    </details>
  );
}
