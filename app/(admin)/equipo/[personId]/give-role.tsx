import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { MoneyField } from "@/components/ui/money-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { institutionRoles } from "@/domain/access";
import type { StaffMember } from "@/lib/people/queries";

type Props = { person: StaffMember; refused: RefusedForm | null };

/** Proposes a role for someone: which, from when to when, why, and as an exception when it clashes. */
export async function GiveRole({ person, refused }: Props) {
  const [t, c] = [await getTranslations("people.give"), await getTranslations("common.role")];
  // The form that proposes to take a role away has a reason too.
  const back = refused?.typed("action") === "give" ? refused : null;
  const field = (name: "role" | "validFrom" | "validUntil" | "authority" | "reason" | "exceptionReason") => ({
    id: back || name !== "reason" ? name : "give-reason",
    name,
    error: back?.errors[name],
    value: back?.typed(name),
  });
  return (
    <Section title={t("title")}>
      <StaffForm
        className="grid max-w-160 gap-4"
        action={`/equipo/${person.id}/proponer-rol`}
        hidden={{ action: "give" }}
        label={t("title")}
      >
        <SelectField
          {...field("role")}
          label={t("role")}
          blank={t("choose")}
          options={institutionRoles.map((role) => ({ value: role, label: c(role) }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...field("validFrom")}
            label={t("from")}
            hint={t("from_hint")}
            maxLength={10}
            inputMode="numeric"
          />
          <TextField
            {...field("validUntil")}
            label={t("until")}
            hint={t("until_hint")}
            maxLength={10}
            inputMode="numeric"
          />
        </div>
        <MoneyField {...field("authority")} label={t("authority")} hint={t("authority_hint")} />
        <TextArea {...field("reason")} label={t("reason")} rows={2} maxLength={300} />
        <TextArea
          {...field("exceptionReason")}
          label={t("exception")}
          hint={t("exception_hint")}
          rows={2}
          maxLength={300}
        />
        <div>
          <Button>{t("submit")}</Button>
        </div>
      </StaffForm>
    </Section>
  );
}
