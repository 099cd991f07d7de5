import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { first, read, type SearchParams, safePath } from "@/app/bridge";
import { MarkOf } from "@/app/lender-mark";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/auth";
import { catalogue } from "@/lib/products/queries";
import { DemoPeople } from "../demo-people";
import { Services, serviceRefusals } from "./services";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("account.staff");
  return titled(t("title"), searchParams);
}

export default async function StaffSignInPage({ searchParams }: Props) {
  const [t, r, query, refused, actor] = await Promise.all([
    getTranslations("account.staff"),
    getTranslations("refusals"),
    searchParams,
    refusedForm(searchParams),
    currentActor(),
  ]);
  const back = first(query.volver);
  const reason = serviceRefusals.find((code) => code === first(query.motivo));
  if (actor.institutionId) redirect(safePath(back, "/mesa"));
  return (
    <PublicShell back={{ href: "/ingresar" }}>
      <Problems refused={refused ?? (reason ? { code: reason, summary: r(reason), errors: {} } : null)} field="email" />
      {first(query.motivo) === "sesion" ? (
        <div className="pb-6">
          <Notice title={r("signed_out")} live />
        </div>
      ) : null}
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      <Services back={back} email={refused?.typed("email") ?? ""} />
      <form method="post" action="/ingresar/personal/entrar" className="grid gap-6 pt-6">
        <input type="hidden" name="volver" value={refused?.typed("volver", back) ?? back} />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t("email")}
          error={refused?.errors.email}
          value={refused?.typed("email")}
          maxLength={200}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("password")}
          error={refused?.errors.password}
          maxLength={200}
        />
        <Button>{t("submit")}</Button>
      </form>
      <p className="pt-4">
        <TextLink href="/ingresar">{t("applicant")}</TextLink>
      </p>
      <Lenders />
      <DemoPeople side="staff" />
    </PublicShell>
  );
}

/** Whose staff come in here, each by its mark. */
async function Lenders() {
  const [t, products] = await Promise.all([getTranslations("account.staff"), read(catalogue)]);
  const lenders = [...new Map(products.map(({ institution }) => [institution.id, institution])).values()];
  if (lenders.length === 0) return null;
  return (
    <section className="pt-8">
      <h2 className="text-etiqueta">{t("lenders")}</h2>
      <ul className="grid gap-2 pt-2">
        {lenders.map((lender) => (
          <li key={lender.id} className="flex min-h-10 items-center gap-3">
            <MarkOf lender={lender} />
            <span>{lender.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
