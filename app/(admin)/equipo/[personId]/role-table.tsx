import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { TextField } from "@/components/ui/text-field";
import type { InstitutionRole } from "@/domain/access";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { StaffMember } from "@/lib/people/queries";

type Props = { person: StaffMember; changes: boolean; refused: RefusedForm | null };

/** The roles someone holds today or will hold, who agreed to each, and the way to propose that one ends. */
export async function RoleTable({ person, changes, refused }: Props) {
  const [t, c] = [await getTranslations("people.person"), await getTranslations("common.role")];
  if (person.roles.length === 0)
    return (
      <Section title={t("roles")}>
        <p>{t("no_roles")}</p>
      </Section>
    );
  return (
    <DataTable
      caption={t("roles")}
      columns={[
        { label: t("role") },
        { label: t("from") },
        { label: t("until") },
        { label: t("given_by") },
        { label: t("confirmed_by") },
        ...(changes ? [{ label: t("act") }] : []),
      ]}
      rows={person.roles.map((held) => ({
        key: held.role,
        cells: [
          <span key="role" className="font-semibold">
            {c(held.role)}
            {held.role === "approver" ? (
              <span className="block text-nota font-normal text-tinta-2">{formatSoles(person.authorityCents)}</span>
            ) : null}
          </span>,
          held.validFrom ? formatDate(held.validFrom) : formatDateTime(held.since),
          held.validUntil ? formatDate(held.validUntil) : t("no_end"),
          held.proposedBy ?? t("operator"),
          held.confirmedBy ?? t("operator"),
          ...(changes ? [<Take key="take" person={person} role={held.role} refused={refused} />] : []),
        ],
      }))}
    />
  );
}

type TakeProps = { person: StaffMember; role: InstitutionRole; refused: RefusedForm | null };

async function Take({ person, role, refused }: TakeProps) {
  const [t, c] = [await getTranslations("people.person"), await getTranslations("common.role")];
  const back = refused?.typed("action") === "take" && refused.typed("role") === role ? refused : null;
  return (
    <details open={back !== null}>
      <summary className="cursor-pointer text-laguna-700 underline">
        {t("propose_take")}
        <span className="sr-only"> {c(role)}</span>
      </summary>
      <StaffForm
        className="grid min-w-60 gap-2 py-2"
        action={`/equipo/${person.id}/proponer-rol`}
        hidden={{ action: "take", role }}
      >
        <TextField
          id={back ? "reason" : `take-${role}`}
          name="reason"
          label={t("take_reason")}
          error={back?.errors.reason}
          value={back?.typed("reason")}
          maxLength={300}
        />
        <div>
          <Button look="secondary">{t("propose_take")}</Button>
        </div>
      </StaffForm>
    </details>
  );
}
