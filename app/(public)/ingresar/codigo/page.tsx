import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { stepOrStart } from "../after";
import { DemoMessages } from "../demo-people";
import { shownPhone } from "../shown-phone";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("account.code");
  return titled(t("title"), searchParams);
}

export default async function CodePage({ searchParams }: Props) {
  const [step, refused, t] = await Promise.all([
    stepOrStart(searchParams),
    refusedForm(searchParams),
    getTranslations("account.code"),
  ]);
  return (
    <PublicShell back={{ href: "/ingresar" }}>
      <Problems refused={refused} field="code" />
      <h1>{t("title")}</h1>
      <form method="post" action="/ingresar/codigo/revisar" className="grid gap-6 pt-6">
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t("label")}
          hint={t("hint", { phone: shownPhone(step.phone) })}
          error={refused?.errors.code}
          maxLength={10}
          width={12}
        />
        <Button>{t("submit")}</Button>
      </form>
      <form method="post" action="/ingresar/codigo/otro" className="pt-3">
        <Button look="secondary">{t("again")}</Button>
      </form>
      <div className="grid justify-items-start pt-4">
        <DemoMessages />
        <TextLink href="/ingresar">{t("other_phone")}</TextLink>
      </div>
    </PublicShell>
  );
}
