import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import type { SessionPage } from "@/lib/committees/session-page";
import { sessionPath } from "../paths";
import { type CommitteeWords, committeeWords } from "../words";

type Props = { page: SessionPage; canMark: boolean; error?: string };

/** Who is present. Called when the session opens; who comes or leaves later is marked as it happens. */
export async function Roll({ page: { session, roll, expected }, canMark, error }: Props) {
  const words = await committeeWords();
  const { t } = words;
  const names = new Map(roll.map(({ memberId, personName }) => [memberId, personName]));
  return (
    <section id="asistencia" aria-label={t("roll.title")} className="grid gap-3">
      <h2>{t("roll.title")}</h2>
      {session.state === "planned" && canMark ? (
        expected.length === 0 ? (
          <p>{t("roll.nobody")}</p>
        ) : limaDate(new Date()) !== session.heldOn ? (
          <p>{t("roll.not_today", { date: formatDate(session.heldOn) })}</p>
        ) : (
          <StaffForm action={`${sessionPath(session.id)}/abrir`} className="grid gap-3">
            <FieldSet name="present" label={t("roll.lead")} error={error}>
              {expected.map((one, index) => (
                <Checkbox
                  key={one.memberId}
                  id={index === 0 ? "present" : `present-${one.memberId}`}
                  name="present"
                  value={one.memberId}
                  label={one.name}
                  hint={seatText(words, one.substituteOf, one.isChair)}
                />
              ))}
            </FieldSet>
            <Button tall>{t("roll.open")}</Button>
          </StaffForm>
        )
      ) : null}
      <ul className={roll.length > 0 ? "border-t border-linea" : ""}>
        {roll.map((one) => (
          <li key={one.memberId} className="flex items-center justify-between gap-3 border-b border-linea py-2">
            <span className={one.isPresent ? "" : "text-tinta-2"}>
              {one.personName}
              <span className="block text-nota text-tinta-2">
                {[
                  one.isPresent ? t("roll.present") : t("roll.absent"),
                  seatText(words, one.substituteOf ? (names.get(one.substituteOf) ?? "") : null, one.isChair),
                ].join(" · ")}
              </span>
            </span>
            {canMark && session.state === "open" ? (
              <StaffForm
                action={`${sessionPath(session.id)}/asistencia`}
                hidden={{ memberId: one.memberId, isPresent: one.isPresent ? "no" : "yes" }}
              >
                <Button look="quiet">
                  {one.isPresent ? t("roll.leaves") : t("roll.arrives")}
                  <span className="sr-only"> {one.personName}</span>
                </Button>
              </StaffForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function seatText({ t }: CommitteeWords, substituteOf: string | null, isChair: boolean): string {
  if (substituteOf !== null) return t("members.substitute", { name: substituteOf });
  return isChair ? t("members.chair") : t("members.member");
}
