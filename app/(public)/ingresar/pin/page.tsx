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
import { shownPhone } from "../shown-phone";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("account.pin");
  return titled(t("title"), searchParams);
}

export default async function PinPage({ searchParams }: Props) {
  const [step, refused, t] = await Promise.all([
    stepOrStart(searchParams),
    refusedForm(searchParams),
    getTranslations("account.pin"),
  ]);
  return (
    <PublicShell back={{ href: "/ingresar" }}>
      <Problems refused={refused} field="pin" />
      <h1>{t("title")}</h1>
      <form method="post" action="/ingresar/pin/revisar" className="grid gap-6 pt-6">
        <TextField
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="current-password"
          label={t("label")}
          hint={t("hint", { phone: shownPhone(step.phone) })}
          error={refused?.errors.pin}
          maxLength={6}
          width={12}
        />
        <Button>{t("submit")}</Button>
      </form>
      {refused?.code === "code_expired" ? (
        <form method="post" action="/ingresar/codigo/otro" className="pt-3">
          <Button look="secondary">{t("by_code")}</Button>
        </form>
      ) : null}
      <div className="grid justify-items-start pt-4">
        <form method="post" action="/ingresar/pin/olvido">
          <button
            type="submit"
            className="inline-flex min-h-12 cursor-pointer items-center font-semibold text-laguna-700 underline decoration-1 underline-offset-4"
          >
            {t("forgotten")}
          </button>
        </form>
        <TextLink href="/ingresar">{t("other_phone")}</TextLink>
      </div>
    </PublicShell>
  );
}
