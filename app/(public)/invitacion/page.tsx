import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { PhoneField } from "@/components/ui/phone-field";
import { TextField } from "@/components/ui/text-field";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("account.invitation"))("code_title"), searchParams);
}

/** Where somebody types the code that was read to them on a call. */
export default async function InvitationCodePage({ searchParams }: Props) {
  const [t, refused] = await Promise.all([getTranslations("account.invitation"), refusedForm(searchParams)]);
  return (
    <PublicShell>
      <div className="grid gap-6">
        <Problems refused={refused} field="phone" />
        <PageHead title={t("code_title")}>
          <p>{t("code_lead")}</p>
        </PageHead>
        <form method="post" action="/invitacion/abrir" noValidate className="grid gap-6">
          <PhoneField
            name="phone"
            label={t("phone")}
            hint={t("phone_hint")}
            error={refused?.errors.phone}
            value={refused?.typed("phone")}
          />
          <TextField
            name="code"
            inputMode="numeric"
            label={t("code")}
            hint={t("code_hint")}
            error={refused?.errors.code}
            maxLength={10}
            width={12}
          />
          <Button>{t("code_submit")}</Button>
        </form>
      </div>
    </PublicShell>
  );
}
