import type { FormAgain } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { formatDateTime } from "@/domain/format";
import type { CasePage } from "@/lib/committees/case-page";
import { casePath } from "../../paths";
import { committeeWords } from "../../words";

type Props = { page: CasePage; canDeclare: boolean; again: FormAgain | null };

/** Conflicts declared for this case, and the way to declare one before voting. */
export async function Conflicts({ page: { item, reader, conflicts, session }, canDeclare, again }: Props) {
  const { t } = await committeeWords();
  const refused = again?.refused?.typed("conflict") || again?.refused?.errors.reason ? again.refused : null;
  const isOpen = (item.state === "listed" || item.state === "voting") && session.state !== "closed";
  const may = canDeclare && isOpen && (reader === "votes" || reader === "reads" || reader === "keeps_minutes");
  if (conflicts.length === 0 && !may) return null;
  return (
    <section aria-label={t("vote.conflicts")} className="grid gap-2 border-t border-linea pt-4">
      {conflicts.length > 0 ? <h2>{t("vote.conflicts")}</h2> : null}
      {conflicts.map(({ personId, personName, reason, declaredAt }) => (
        <p key={personId} className="text-nota">
          <strong>{t("vote.conflict_of", { name: personName })}:</strong> {reason} · {formatDateTime(declaredAt)}
        </p>
      ))}
      {may ? (
        <details open={refused !== null && reader === "votes" && refused.typed("conflict") !== ""}>
          <summary className="min-h-8 cursor-pointer py-1 text-nota font-semibold text-laguna-700">
            {t("vote.declare")}
          </summary>
          <StaffForm action={`${casePath(item.id)}/conflicto`} className="grid gap-3 pt-2">
            <p className="text-nota">{t("vote.declare_text")}</p>
            <TextArea
              name="conflict"
              label={t("vote.declare_reason")}
              value={refused?.typed("conflict")}
              rows={3}
              maxLength={500}
            />
            <Button look="danger">{t("vote.declare_send")}</Button>
          </StaffForm>
        </details>
      ) : null}
    </section>
  );
}
