import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { stepOrStart } from "../../after";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.new_pin"))("title"), searchParams);
}

/** Another PIN for whoever forgot theirs and proved the phone. */
export default async function NewPinPage({ searchParams }: Props) {
  const [step, refused, t, enrol] = await Promise.all([
    stepOrStart(searchParams),
    refusedForm(searchParams),
    getTranslations("association.new_pin"),
    getTranslations("account.enrol"),
  ]);
  if (!step.codeId) redirect("/ingresar/codigo");
  const shared = {
    type: "password",
    inputMode: "numeric",
    autoComplete: "new-password",
    maxLength: 6,
    width: 12,
  } as const;
  return (
    <PublicShell back={{ href: "/ingresar" }}>
      <Problems refused={refused} field="pin" />
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      <form method="post" action="/ingresar/pin/nuevo/guardar" className="grid gap-6 pt-6">
        <TextField {...shared} name="pin" label={enrol("pin")} hint={enrol("pin_hint")} error={refused?.errors.pin} />
        <TextField {...shared} name="pinAgain" label={enrol("pin_again")} error={refused?.errors.pinAgain} />
        <Button>{t("save")}</Button>
      </form>
    </PublicShell>
  );
}
