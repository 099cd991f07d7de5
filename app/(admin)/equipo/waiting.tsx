import { getTranslations } from "next-intl/server";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { RoleChange } from "@/lib/people/queries";

/** A change of roles in words: what, from when to when, up to how much. */
export async function changeInWords(change: RoleChange): Promise<{ what: string; detail: string }> {
  const [t, c] = [await getTranslations("people.waiting"), await getTranslations("common.role")];
  const dates = t("dates", {
    from: formatDate(change.validFrom),
    until: change.validUntil ? formatDate(change.validUntil) : "none",
  });
  const amount = change.authorityCents === null ? "" : t("authority", { amount: formatSoles(change.authorityCents) });
  return {
    what: t(change.action, { role: c(change.role) }),
    detail: [dates, amount].filter(Boolean).join(", "),
  };
}

type Props = { changes: readonly RoleChange[]; settles: boolean };

/** Changes of roles that wait for a second person. */
export async function WaitingChanges({ changes, settles }: Props) {
  const t = await getTranslations("people");
  const rows = await Promise.all(
    changes.map(async (change) => {
      const { what, detail } = await changeInWords(change);
      return {
        key: change.id,
        cells: [
          <a key="who" href={`/equipo/${change.personId}`} className="font-semibold">
            {change.person}
          </a>,
          <span key="what">
            {what}
            <span className="block text-nota text-tinta-2">{detail}</span>
            {change.exceptionReason ? (
              <span className="block text-nota text-rojo-700">
                {t("waiting.exception", { reason: change.exceptionReason })}
              </span>
            ) : null}
          </span>,
          change.reason,
          change.proposedByName,
          ...(settles ? [<Settle key="act" change={change} />] : []),
        ],
      };
    }),
  );
  return (
    <DataTable
      caption={t("waiting.title")}
      columns={[
        { label: t("name") },
        { label: t("waiting.change") },
        { label: t("waiting.reason") },
        { label: t("waiting.proposed") },
        ...(settles ? [{ label: t("person.act") }] : []),
      ]}
      rows={rows}
    />
  );
}

async function Settle({ change }: { change: RoleChange }) {
  const t = await getTranslations("people.waiting");
  const whose = <span className="sr-only"> {t("confirm_for", { name: change.person })}</span>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {change.mayConfirm ? (
        <StaffForm action={`/equipo/cambios/${change.id}/confirmar`}>
          <Button>
            {t("confirm")}
            {whose}
          </Button>
        </StaffForm>
      ) : (
        <span className="text-nota text-tinta-2">{t("by_other")}</span>
      )}
      <StaffForm action={`/equipo/cambios/${change.id}/descartar`}>
        <Button look="secondary">
          {t("drop")}
          {whose}
        </Button>
      </StaffForm>
    </div>
  );
}
