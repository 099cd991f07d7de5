import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { StepProps } from "./condition-list";
import { payoutPath } from "./paths";

/** The second pair of eyes before the money. */
export async function ReleaseStep({ file, formalization }: StepProps) {
  const t = await getTranslations("offer.payout");
  const isReleased = file.status === "ready_to_disburse" || formalization.disbursement !== null;
  const body = () => {
    if (isReleased) return <p>{t("released")}</p>;
    if (file.status !== "conditions_met") return <p className="text-tinta-2">{t("not_yet")}</p>;
    if (!file.steps.includes("release")) return <p className="text-tinta-2">{t("others")}</p>;
    if (formalization.isOwnLastMark) {
      return (
        <LockedAct id="liberar" reason={t("release_own")}>
          {t("release")}
        </LockedAct>
      );
    }
    return (
      <StaffForm action={`${payoutPath(file.id)}/liberar`} hidden={{ version: String(file.version) }}>
        <Button>{t("release")}</Button>
      </StaffForm>
    );
  };
  return (
    <Section title={t("steps.release")} note={isReleased ? undefined : t("release_text")}>
      {body()}
    </Section>
  );
}

/** The payout itself happens in the core system; here it is recorded. */
export async function RecordStep({ file, formalization, refused }: StepProps) {
  const t = await getTranslations("offer.payout");
  const { disbursement, acceptedOn } = formalization;
  if (disbursement) {
    const { disbursedOn, reference, recordedByName, recordedAt } = disbursement;
    return (
      <Section title={t("steps.record")}>
        <Notice look="success" title={t("recorded", { date: formatDate(disbursedOn), reference })}>
          <p>{t("recorded_by", { name: recordedByName, at: formatDateTime(recordedAt) })}</p>
        </Notice>
      </Section>
    );
  }
  if (file.status !== "ready_to_disburse" || !file.steps.includes("disburse")) {
    return (
      <Section title={t("steps.record")}>
        <p className="text-tinta-2">{t(file.status === "ready_to_disburse" ? "others" : "not_yet")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("steps.record")}>
      <p>{t("record_text")}</p>
      <StaffForm
        action={`${payoutPath(file.id)}/registrar`}
        hidden={{ version: String(file.version) }}
        className="grid gap-4"
      >
        <div className="flex flex-wrap gap-6">
          <TextField
            name="disbursedOn"
            inputMode="numeric"
            maxLength={10}
            width={8}
            label={t("day")}
            hint={t("day_hint", { from: formatDate(acceptedOn ?? "") })}
            value={refused?.typed("disbursedOn") ?? formatDate(limaDate(new Date()))}
            error={refused?.errors.disbursedOn}
          />
          <TextField
            name="reference"
            label={t("reference")}
            hint={t("reference_hint")}
            value={refused?.typed("reference")}
            error={refused?.errors.reference}
            maxLength={40}
            width={20}
          />
        </div>
        <Button>{t("record")}</Button>
      </StaffForm>
    </Section>
  );
}
