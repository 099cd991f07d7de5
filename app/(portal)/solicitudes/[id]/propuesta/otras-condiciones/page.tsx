import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { titled } from "@/app/(public)/page-title";
import { reasonWords } from "@/app/reasons";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { type OfferPageProps, openToAnswer } from "../open-to-answer";

export async function generateMetadata({ searchParams }: OfferPageProps) {
  return titled((await getTranslations("offer.counter"))("title"), searchParams);
}

/** Asks for another amount or term instead of accepting. */
export default async function CounterPage(props: OfferPageProps) {
  const { application, formalization, refused } = await openToAnswer("/propuesta/otras-condiciones", props);
  const [t, all, reasons] = await Promise.all([
    getTranslations("offer.counter"),
    getTranslations("offer"),
    reasonWords(application.lender.id),
  ]);
  const { id, lender, number, config } = application;
  const { offer } = formalization;
  const path = pathOf(id, "/propuesta");
  const { amount, term } = config;
  return (
    <PublicShell lender={lender} back={{ href: path, label: t("keep") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead caption={number} title={t("title")}>
          <p>{t("lead", { lender: lender.name })}</p>
        </PageHead>
        <PostForm action={`${path}/otras-condiciones/enviar`} once>
          <MoneyField
            name="amount"
            label={t("amount")}
            hint={t("amount_hint", { min: formatSoles(amount.minCents), max: formatSoles(amount.maxCents) })}
            value={refused?.typed("amount") ?? formatPlainMoney(offer.amountCents)}
            error={refused?.errors.amount}
          />
          <NumberField
            name="termMonths"
            label={t("term")}
            hint={t("term_hint", { min: term.minMonths, max: term.maxMonths })}
            unit={t("unit")}
            maxLength={3}
            width={8}
            value={refused?.typed("termMonths") ?? String(offer.termMonths)}
            error={refused?.errors.termMonths}
          />
          <RadioField
            name="reasonCode"
            label={t("why")}
            error={refused?.errors.reasonCode}
            value={refused?.typed("reasonCode")}
            options={reasons.offered("counter_offer").map(({ code, text }) => ({ value: code, label: text }))}
          />
          <TextArea
            name="note"
            label={t("note")}
            error={refused?.errors.note}
            value={refused?.typed("note")}
            maxLength={500}
          />
          <Button>{t("send")}</Button>
        </PostForm>
        <Button href={path} look="secondary">
          {t("keep")}
        </Button>
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{all("outside")}</p>
      </div>
    </PublicShell>
  );
}
