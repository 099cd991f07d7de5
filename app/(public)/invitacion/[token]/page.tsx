import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { type SearchParams, signInPath } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { currentCaller } from "@/lib/auth";
import { readInvitation } from "@/lib/organizations/invite";

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

async function load({ params }: Props) {
  const { token } = await params;
  const caller = await currentCaller();
  return { token, actor: caller.actor, invitation: await readInvitation(caller, { token }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { invitation }] = await Promise.all([getTranslations("account.invitation"), load(props)]);
  if (!invitation.ok) return { title: t("gone") };
  return titled(t("title", { organization: invitation.value.organization }), props.searchParams);
}

export default async function InvitationPage(props: Props) {
  const [t, post, refused, { token, actor, invitation }] = await Promise.all([
    getTranslations("account.invitation"),
    getTranslations("common.post"),
    refusedForm(props.searchParams),
    load(props),
  ]);
  if (!invitation.ok) return <Gone />;
  const { organization, displayName } = invitation.value;
  const here = `/invitacion/${token}`;
  return (
    <PublicShell>
      <Problems refused={refused} field="aceptar" />
      <h1>{t("title", { organization })}</h1>
      <p className="pt-3">{t("text", { name: displayName, post: post(invitation.value.post) })}</p>
      <div id="aceptar" className="grid gap-4 pt-6">
        {actor.personId === null ? (
          <>
            <p>{t("signed_out")}</p>
            <Button href={signInPath(here)}>{t("sign_in")}</Button>
          </>
        ) : actor.institutionId ? (
          <Notice title={t("member")} />
        ) : (
          <form method="post" action={`${here}/aceptar`} className="grid gap-4">
            {actor.organizationId ? <p>{t("second")}</p> : null}
            <Button>{t("accept")}</Button>
          </form>
        )}
      </div>
    </PublicShell>
  );
}

async function Gone() {
  const [t, r, help] = await Promise.all([
    getTranslations("account.invitation"),
    getTranslations("refusals"),
    getTranslations("public.shell"),
  ]);
  return (
    <PublicShell>
      <h1>{t("gone")}</h1>
      <p className="pt-3">{r("invitation_invalid")}</p>
      <p className="pt-4">
        <TextLink href="/ayuda">{help("help_page")}</TextLink>
      </p>
    </PublicShell>
  );
}
