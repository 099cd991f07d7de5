import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/domain/format";
import { currentCaller } from "@/lib/auth";
import { readPhoneChange } from "@/lib/phones/prove";

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.new_phone"))("title"), searchParams);
}

/** Where the link to a new phone leads: the person proves who they are, and then waits a day. */
export default async function NewPhonePage({ params, searchParams }: Props) {
  const { token } = await params;
  const [t, refused, change] = await Promise.all([
    getTranslations("association.new_phone"),
    refusedForm(searchParams),
    readPhoneChange(await currentCaller(), { token }),
  ]);
  if (!change.ok)
    return (
      <PublicShell>
        <div className="grid gap-6">
          <PageHead title={t("gone")}>
            <p>{t("gone_text")}</p>
          </PageHead>
          <TextLink href="/celular">{t("how")}</TextLink>
        </div>
      </PublicShell>
    );
  const { name, appliesAt, asks } = change.value;
  return (
    <PublicShell>
      <div className="grid gap-6">
        <Problems refused={refused} field="proof" />
        {appliesAt ? (
          <Notice look="success" title={t("proved")} live>
            <p>{t("proved_text", { at: formatDateTime(appliesAt) })}</p>
          </Notice>
        ) : (
          <>
            <PageHead title={t("title")}>
              <p>{t("lead", { name })}</p>
            </PageHead>
            <form method="post" action={`/celular/${token}/probar`} noValidate className="grid gap-6">
              <TextField
                name="proof"
                type={asks === "pin" ? "password" : "text"}
                inputMode="numeric"
                label={t(asks)}
                hint={t(`${asks}_hint`)}
                error={refused?.errors.proof}
                maxLength={12}
                width={12}
              />
              <Button>{t("submit")}</Button>
            </form>
            <p className="text-nota text-tinta-2">{t("then")}</p>
          </>
        )}
      </div>
    </PublicShell>
  );
}
