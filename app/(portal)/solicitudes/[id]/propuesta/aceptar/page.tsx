import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { DemoMessages } from "@/app/(public)/ingresar/demo-people";
import { titled } from "@/app/(public)/page-title";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { CostSummary } from "@/components/ui/cost-summary";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { formatRate } from "@/domain/format";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { quoteOf } from "@/lib/sheets/simulation";
import { type OfferPageProps, openToAnswer } from "../open-to-answer";

export async function generateMetadata({ searchParams }: OfferPageProps) {
  return titled((await getTranslations("offer.accept"))("title"), searchParams);
}

/** The signature: what is accepted on one hand, then the code from the phone and the PIN. */
export default async function AcceptPage(props: OfferPageProps) {
  const { application, formalization, refused } = await openToAnswer("/propuesta/aceptar", props);
  const [t, all, refusals] = await Promise.all([
    getTranslations("offer.accept"),
    getTranslations("offer"),
    getTranslations("refusals"),
  ]);
  const { id, lender, number } = application;
  const { schedule, instalmentCents, tcea } = quoteOf(formalization.loan);
  const amount = formatSoles(formalization.offer.amountCents);
  const path = pathOf(id, "/propuesta");
  // How many tries are left is in the refusal's own sentence.
  const codeError = refused?.code.startsWith("code_") ? refused.summary : undefined;
  const shown = codeError && refused ? { ...refused, errors: { code: codeError } } : refused;
  return (
    <PublicShell lender={lender} back={{ href: path, label: t("back") }}>
      <div className="grid gap-8">
        {refused?.code === "cap_missing" ? (
          <div id="problemas">
            <Notice look="warning" title={t("cap")} live>
              <p>{t("cap_text", { lender: lender.name, phone: lender.helpLine, date: String(refused.facts.date) })}</p>
            </Notice>
          </div>
        ) : (
          <Problems refused={shown} />
        )}
        <PageHead caption={number} title={t("title")} />
        <CostSummary
          label={t("instalment")}
          amount={formatPlainMoney(instalmentCents)}
          rows={[
            { label: t("total"), value: formatSoles(schedule.totals.paidCents), strong: true },
            { label: t("tcea"), value: formatRate(tcea.annex1), strong: true },
          ]}
        />
        {refused ? null : (
          <Notice look="success" title={t("sent")} live>
            <p>{t("sent_text", { amount })}</p>
          </Notice>
        )}
        <PostForm action={`${path}/aceptar/enviar`} once className="grid gap-6">
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={t("code")}
            hint={t("code_hint")}
            error={codeError}
            maxLength={10}
            width={12}
          />
          <TextField
            name="pin"
            type="password"
            inputMode="numeric"
            autoComplete="current-password"
            label={t("pin")}
            hint={t("pin_hint")}
            error={refused?.errors.pin && refusals("fields.pin_wrong")}
            maxLength={6}
            width={12}
          />
          <section className="grid gap-2">
            <h2 className="text-etiqueta">{t("means")}</h2>
            <ul className="grid list-disc gap-1 pl-6">
              <li>{t("means_terms")}</li>
              <li>{t("means_power")}</li>
            </ul>
          </section>
          <Button icon="check">{t("send", { amount })}</Button>
        </PostForm>
        <PostForm action={`${path}/codigo`} once>
          <Button look="secondary">{t("again")}</Button>
        </PostForm>
        <DemoMessages />
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{all("outside")}</p>
      </div>
    </PublicShell>
  );
}
