import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { PhoneField } from "@/components/ui/phone-field";
import { SummaryList } from "@/components/ui/summary-list";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { staffMember } from "@/lib/people/queries";

type Person = Extract<Awaited<ReturnType<typeof staffMember>>, { ok: true }>["value"];
type Props = { person: Person; changes: boolean; refused: RefusedForm | null };

/** How someone signs in, and the ways to block them, let them in again, or see them off. */
export async function AccessSection({ person, changes, refused }: Props) {
  const [t, p] = [await getTranslations("people.person"), await getTranslations("people")];
  const [identity] = person.identities;
  const invitation = await invitationText(person);
  return (
    <Section title={t("sign_in")}>
      <SummaryList
        rows={[
          { term: t("email"), value: person.email },
          { term: p("last_sign_in"), value: person.lastSignIn ? formatDateTime(person.lastSignIn) : p("never") },
          { term: t("password"), value: person.hasPassword ? t("has_password") : t("no_password") },
          ...(invitation ? [{ term: t("invitation"), value: invitation }] : []),
          {
            term: t("identity"),
            value: identity
              ? t("identity_bound", { date: formatDate(limaDate(identity.boundAt)) })
              : t("identity_none"),
          },
          ...(person.accessUntil
            ? [{ term: p("access"), value: p("until_day", { date: formatDate(person.accessUntil) }) }]
            : []),
        ]}
      />
      {changes ? (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-4 pt-2">
          {person.isIn && !person.hasPassword ? (
            <StaffForm className="grid gap-2" action={`/equipo/${person.id}/invitar-otra-vez`}>
              <PhoneField
                name="phone"
                label={t("phone")}
                error={refused?.errors.phone}
                value={refused?.typed("phone")}
                autoComplete="off"
              />
              <div>
                <Button look="secondary">{t("resend")}</Button>
              </div>
            </StaffForm>
          ) : null}
          {identity ? (
            <StaffForm action={`/equipo/${person.id}/quitar-enlace`}>
              <Button look="secondary">{t("unbind")}</Button>
            </StaffForm>
          ) : null}
          {person.isIn ? (
            <>
              <StaffForm className="grid max-w-80 gap-1" action={`/equipo/${person.id}/quitar-acceso`}>
                <div>
                  <Button look="secondary">{t("block")}</Button>
                </div>
                <p className="text-nota text-tinta-2">{t("block_text")}</p>
              </StaffForm>
              <div className="grid max-w-80 gap-1">
                <div>
                  <Button look="secondary" href={`/equipo/${person.id}/salida`}>
                    {t("leave")}
                  </Button>
                </div>
                <p className="text-nota text-tinta-2">{t("leave_text")}</p>
              </div>
            </>
          ) : (
            <StaffForm action={`/equipo/${person.id}/dar-acceso`}>
              <Button look="secondary">{t("enable")}</Button>
            </StaffForm>
          )}
        </div>
      ) : null}
    </Section>
  );
}

async function invitationText({ invitation, hasPassword }: Person): Promise<string | null> {
  const t = await getTranslations("people.person");
  if (!invitation) return null;
  if (invitation.acceptedAt || hasPassword) return t("invitation_taken");
  return invitation.expiresAt > new Date()
    ? t("invitation_open", { date: formatDate(limaDate(invitation.expiresAt)) })
    : t("invitation_over");
}
