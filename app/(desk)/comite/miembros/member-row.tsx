import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import type { Roster } from "@/lib/committees/members";
import { committeeWords } from "../words";

type Props = { member: Roster["members"][number]; canEnd: boolean };

/** One term of one person; one that has ended stays in the list, struck. */
export async function MemberRow({ member, canEnd }: Props) {
  const { t } = await committeeWords();
  const { id, name, isChair, seatOf, validFrom, validUntil, isInForce } = member;
  const today = limaDate(new Date());
  const hasEnded = validUntil !== null && validUntil < today;
  const what = seatOf ? t("members.substitute", { name: seatOf }) : isChair ? t("members.chair") : t("members.member");
  const when = validUntil
    ? t("members.between", { from: formatDate(validFrom), until: formatDate(validUntil) })
    : t("members.from", { date: formatDate(validFrom) });
  const standing = isInForce ? "" : hasEnded ? t("members.ended") : t("members.later");
  return (
    <li className="grid gap-2 border-b border-linea py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
      <p>
        <strong className={hasEnded ? "text-tinta-2 line-through" : ""}>{name}</strong>
        <span className="block text-nota text-tinta-2">{[what, when, standing].filter(Boolean).join(" · ")}</span>
      </p>
      {canEnd && !hasEnded ? (
        <details>
          <summary className="min-h-8 cursor-pointer py-1 text-nota font-semibold text-laguna-700">
            {t("members.end")}
            <span className="sr-only"> {name}</span>
          </summary>
          <StaffForm
            action="/comite/miembros/terminar"
            hidden={{ memberId: id }}
            className="flex flex-wrap items-end gap-3"
          >
            <TextField
              name="lastDay"
              id={`lastDay-${id}`}
              type="date"
              width={12}
              label={t("members.end_which", { name })}
              value={validUntil ?? today}
            />
            <Button look="secondary">{t("members.end")}</Button>
          </StaffForm>
        </details>
      ) : null}
    </li>
  );
}
