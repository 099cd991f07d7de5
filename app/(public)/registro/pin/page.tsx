import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { stepOrStart } from "@/app/(public)/ingresar/after";
import { shownPhone } from "@/app/(public)/ingresar/shown-phone";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("account.enrol");
  return titled(t("title"), searchParams);
}

export default async function EnrolPage({ searchParams }: Props) {
  const [step, refused, t] = await Promise.all([
    stepOrStart(searchParams),
    refusedForm(searchParams),
    getTranslations("account.enrol"),
  ]);
  if (!step.codeId) redirect("/ingresar/codigo");
  return (
    <PublicShell back={{ href: "/ingresar" }}>
      <Problems refused={refused} field="displayName" />
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead", { phone: shownPhone(step.phone) })}</p>
      <form method="post" action="/registro/pin/guardar" className="grid gap-6 pt-6">
        <TextField
          name="displayName"
          autoComplete="name"
          label={t("name")}
          hint={t("name_hint")}
          error={refused?.errors.displayName}
          value={refused?.typed("displayName")}
          maxLength={120}
        />
        <TextField
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="new-password"
          label={t("pin")}
          hint={t("pin_hint")}
          error={refused?.errors.pin}
          maxLength={6}
          width={12}
        />
        <TextField
          name="pinAgain"
          type="password"
          inputMode="numeric"
          autoComplete="new-password"
          label={t("pin_again")}
          error={refused?.errors.pinAgain}
          maxLength={6}
          width={12}
        />
        <Button>{t("submit")}</Button>
      </form>
    </PublicShell>
  );
}
