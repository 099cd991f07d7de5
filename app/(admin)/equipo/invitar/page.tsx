import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { MoneyField } from "@/components/ui/money-field";
import { PhoneField } from "@/components/ui/phone-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { institutionRoles } from "@/domain/access";
import { AdminPage } from "../../admin-page";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("people.new"))("title"), searchParams);
}

/** Invites someone of the staff: name, e-mail, the phone that gets the link, and the roles another person confirms. */
export default async function InvitePage({ searchParams }: Props) {
  await staffWith("people.invite", "/equipo/invitar");
  const [t, c, refused] = await Promise.all([
    getTranslations("people.new"),
    getTranslations("common.role"),
    refusedForm(searchParams),
  ]);
  const field = (name: "displayName" | "email" | "phone" | "authority" | "reason") => ({
    name,
    error: refused?.errors[name],
    value: refused?.typed(name),
  });
  return (
    <AdminPage
      here="people"
      title={t("title")}
      summary={t("lead")}
      path={await peoplePath({ label: t("title") })}
      refused={refused}
    >
      <StaffForm className="grid max-w-160 gap-4" action="/equipo/invitar/enviar">
        <TextField {...field("displayName")} label={t("name")} maxLength={120} autoComplete="off" />
        <TextField
          {...field("email")}
          type="email"
          inputMode="email"
          label={t("email")}
          maxLength={200}
          autoComplete="off"
        />
        <PhoneField {...field("phone")} label={t("phone")} hint={t("phone_hint")} autoComplete="off" />
        <FieldSet name="roles" label={t("roles")} error={refused?.errors.roles}>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {institutionRoles.map((role) => (
              <Checkbox
                key={role}
                id={`roles-${role}`}
                name="roles"
                value={role}
                label={c(role)}
                checked={refused?.typedAll("roles")?.includes(role)}
              />
            ))}
          </div>
        </FieldSet>
        <MoneyField {...field("authority")} label={t("authority")} hint={t("authority_hint")} />
        <TextArea {...field("reason")} label={t("reason")} rows={2} maxLength={300} />
        <div>
          <Button>{t("submit")}</Button>
        </div>
      </StaffForm>
    </AdminPage>
  );
}
