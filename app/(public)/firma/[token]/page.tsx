import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoMessages } from "@/app/(public)/ingresar/demo-people";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { currentCaller } from "@/lib/auth";
import { readLink } from "@/lib/signing/open-link";
import { openedPath } from "../opened-path";

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.link"))("title"), searchParams);
}

/** Where a link to sign leads: who asks, and the DNI of whoever holds the phone. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const caller = await currentCaller();
  const [t, refused, link, query] = await Promise.all([
    getTranslations("association.link"),
    refusedForm(searchParams),
    readLink(caller, { token }),
    searchParams,
  ]);
  if (!link.ok || link.value.state === "ended" || link.value.state === "expired" || link.value.state === "used") {
    const state = link.ok ? link.value.state : "ended";
    // The same browser that opened it goes on reading.
    if (link.ok && state === "used" && caller.actor.applicationId === link.value.applicationId)
      redirect(openedPath(link.value));
    const renewable = state === "expired" || state === "used";
    return (
      <PublicShell>
        <div className="grid gap-6">
          <Problems refused={refused} field="otro" />
          {first(query.enviado) ? <Notice look="success" title={t("renewed")} live /> : null}
          <h1>{t("closed")}</h1>
          <p>{t(renewable ? `closed_${state}` : "closed_ended")}</p>
          {renewable ? (
            <form id="otro" method="post" action={`/firma/${token}/otro`}>
              <Button>{t("renew")}</Button>
            </form>
          ) : null}
          <DemoMessages />
        </div>
      </PublicShell>
    );
  }
  const { organization, name, isMember } = link.value;
  return (
    <PublicShell>
      <div className="grid gap-6">
        <Problems refused={refused} field="dni" />
        <div className="grid gap-2">
          <p className="text-nota text-tinta-2">{organization}</p>
          <h1>{t(isMember ? "title_member" : "title")}</h1>
          <p>{t(isMember ? "lead_member" : "lead", { name })}</p>
        </div>
        <form method="post" action={`/firma/${token}/abrir`} className="grid gap-6">
          <TextField
            name="dni"
            inputMode="numeric"
            label={t("dni")}
            hint={t("dni_hint")}
            error={refused?.errors.dni}
            maxLength={12}
            width={12}
          />
          <Button>{t(isMember ? "open_member" : "open")}</Button>
        </form>
        <p className="text-nota text-tinta-2">{t(isMember ? "once_member" : "once")}</p>
      </div>
    </PublicShell>
  );
}
