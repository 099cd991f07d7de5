import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { currentCaller } from "@/lib/auth";
import { readStaffInvitation } from "@/lib/people/invite";

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("people.accept"))("submit"), searchParams);
}

/** The link that someone new of a lender's staff got: here they choose a password, once. */
export default async function StaffInvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [t, refused, invitation] = await Promise.all([
    getTranslations("people.accept"),
    refusedForm(searchParams),
    readStaffInvitation(await currentCaller(), { token }),
  ]);
  if (!invitation.ok)
    return (
      <PublicShell back={{ href: "/ingresar/personal" }}>
        <h1>{t("gone")}</h1>
        <p className="pt-3">{t("gone_text")}</p>
      </PublicShell>
    );
  const { displayName, email, institution } = invitation.value;
  return (
    <PublicShell back={{ href: "/ingresar/personal" }}>
      <Problems refused={refused} field="password" />
      <h1>{t("title", { name: displayName })}</h1>
      <p className="pt-3">{t("lead", { institution, email })}</p>
      <form
        method="post"
        action={`/ingresar/personal/invitacion/${encodeURIComponent(token)}/aceptar`}
        className="grid gap-6 pt-6"
      >
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          label={t("password")}
          hint={t("password_hint")}
          error={refused?.errors.password}
          maxLength={128}
        />
        <TextField
          name="passwordAgain"
          type="password"
          autoComplete="new-password"
          label={t("again")}
          error={refused?.errors.passwordAgain}
          maxLength={128}
        />
        <Button>{t("submit")}</Button>
      </form>
    </PublicShell>
  );
}
