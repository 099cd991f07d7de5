import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { first, type SearchParams, safePath } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PhoneField } from "@/components/ui/phone-field";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/auth";
import { titled } from "../page-title";
import { Problems } from "../problems";
import { DemoPeople } from "./demo-people";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("account.sign_in");
  return titled(t("title"), searchParams);
}

export default async function SignInPage({ searchParams }: Props) {
  const [t, query, refused, actor] = await Promise.all([
    getTranslations("account.sign_in"),
    searchParams,
    refusedForm(searchParams),
    currentActor(),
  ]);
  const back = first(query.volver);
  if (actor.personId) redirect(actor.institutionId ? "/mesa" : safePath(back, "/solicitudes"));
  return (
    <PublicShell back={{ href: "/" }}>
      <Problems refused={refused} field="phone" />
      <Why back={back} ended={first(query.motivo) === "sesion"} />
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      <form method="post" action="/ingresar/celular" className="grid gap-6 pt-6">
        <input type="hidden" name="volver" value={refused?.typed("volver", back) ?? back} />
        <PhoneField
          name="phone"
          autoComplete="tel-national"
          label={t("phone")}
          hint={t("phone_hint")}
          error={refused?.errors.phone}
          value={refused?.typed("phone")}
        />
        <Button>{t("submit")}</Button>
      </form>
      <ul className="grid gap-1 pt-4">
        <li>
          <TextLink href="/celular">{t("lost_phone")}</TextLink>
        </li>
        <li>
          <TextLink href="/invitacion">{t("invitation_code")}</TextLink>
        </li>
        <li>
          <TextLink href={back ? `/ingresar/personal?volver=${encodeURIComponent(back)}` : "/ingresar/personal"}>
            {t("staff")}
          </TextLink>
        </li>
      </ul>
      <DemoPeople side="applicant" />
    </PublicShell>
  );
}

/** Why one is asked to sign in: a session that ended, an application to begin, an invitation. */
async function Why({ back, ended }: { back: string; ended: boolean }) {
  const [t, r] = await Promise.all([getTranslations("account.sign_in"), getTranslations("refusals")]);
  const invited = back.startsWith("/invitacion/");
  if (!ended && !invited) return null;
  const begins = back.startsWith("/creditos/");
  return (
    <div className="pb-6">
      <Notice title={invited ? t("to_accept") : begins ? t("to_apply") : r("signed_out")} live>
        {begins ? <p>{t("kept")}</p> : null}
      </Notice>
    </div>
  );
}
