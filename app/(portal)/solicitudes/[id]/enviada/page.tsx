import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Receipt } from "@/components/ui/receipt";
import { formatDate, formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { currentLanguage } from "@/lib/auth";

type Props = { params: ApplicationParams };

export async function generateMetadata() {
  return { title: (await getTranslations("portal.receipt"))("title") };
}

/** Proof that it arrived: number, moment, what was asked, what happens next. One sheet when printed. */
export default async function ReceiptPage({ params }: Props) {
  const application = await applicationOf(params, "/enviada");
  const { id, number, submittedAt, promisedOn, amountCents, termMonths, lender } = application;
  if (!submittedAt || !number) redirect(pathOf(id));
  const [t, language] = await Promise.all([getTranslations("portal.receipt"), currentLanguage()]);
  return (
    <PublicShell lender={lender} back={{ href: "/solicitudes", label: t("back") }}>
      <div className="grid gap-8">
        <Receipt
          title={t("title")}
          codeLabel={t("code")}
          code={number}
          facts={[
            { term: t("sent"), value: formatDateTime(submittedAt) },
            { term: t("by"), value: application.organization },
            { term: t("to"), value: lender.name },
            { term: t("credit"), value: textIn(application.config.name, language) },
            { term: t("amount"), value: t("loan", { amount: formatSoles(amountCents ?? 0), months: termMonths ?? 0 }) },
            { term: t("next"), value: t("next_step", { lender: lender.name }) },
            ...(promisedOn ? [{ term: t("answer"), value: t("until", { date: formatDate(promisedOn) }) }] : []),
          ]}
        />
        <p className="text-tinta-2 print:hidden">{t("keep")}</p>
        <div className="grid gap-3 print:hidden">
          <Button href={pathOf(id)}>{t("follow")}</Button>
          <Button href={pathOf(id, "/enviada/constancia.pdf")} look="secondary" icon="download">
            {t("pdf")}
          </Button>
        </div>
      </div>
    </PublicShell>
  );
}
