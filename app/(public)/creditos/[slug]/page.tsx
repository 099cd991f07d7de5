import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CapNotice } from "@/app/(public)/cap-notice";
import { shortSoles } from "@/app/(public)/money-text";
import { Offices, RegionsServed } from "@/app/(public)/where-we-serve";
import { ComplaintContacts } from "@/app/complaints";
import { FollowUp } from "@/app/follow-up";
import { OutlivedNotice } from "@/app/outlived";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { limaDate } from "@/domain/calendar/lima";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { ClosedNotice, NextNotice } from "../product-notices";
import { LoanCost } from "./cost";
import { Essentials } from "./essentials";
import { Papers } from "./papers";
import { productAt } from "./product";
import { TimeToFill } from "./time-to-fill";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { config } = await productAt((await params).slug);
  return { title: textIn(config.name, await currentLanguage()) };
}

export default async function ProductPage({ params }: Props) {
  const [product, t, language] = await Promise.all([
    productAt((await params).slug),
    getTranslations("public.product"),
    currentLanguage(),
  ]);
  const { config, institution, isOpen, slug } = product;
  const closed = await getTranslations("public.catalogue");
  const { amount, term } = config;
  const example = quote(config, {
    amountCents: amount.exampleCents,
    termMonths: term.exampleMonths,
    disbursedOn: simulatedDisbursement(config.calendar, limaDate(new Date())),
  });
  return (
    <PublicShell lender={institution} back={{ href: "/creditos", label: closed("title") }}>
      <h1>{textIn(config.name, language)}</h1>
      <p className="pt-3">{textIn(config.summary, language)}</p>
      <p className="pt-1 text-nota text-tinta-2">{t("lender", { lender: institution.name })}</p>
      <div className="grid gap-4 pt-4 empty:hidden">
        <ClosedNotice product={product} />
        <NextNotice product={product} />
      </div>
      <div className="grid gap-3 pt-6">
        {isOpen ? <Button href={`/creditos/${slug}/califico`}>{t("qualify")}</Button> : null}
        <Button href={`/creditos/${slug}/calculadora`} look="secondary" icon="calculator">
          {t("calculate")}
        </Button>
      </div>
      <div className="pt-6 empty:hidden">
        <RegionsServed lender={institution} />
      </div>
      {config.membersOnly ? (
        <div className="pt-6">
          <Notice title={t("members")} level={2}>
            <p>{t("members_text", { phone: institution.helpLine })}</p>
          </Notice>
        </div>
      ) : null}
      <Essentials config={config} />
      <section className="grid gap-4 pt-8">
        <CapNotice missing={product.capMissing} lender={institution.name} />
        <OutlivedNotice institutionId={institution.id} quote={example} />
        <LoanCost
          quote={example}
          title={t("example", { amount: shortSoles(amount.exampleCents), months: term.exampleMonths })}
        />
      </section>
      <Papers config={config} />
      <div className="pt-8 empty:hidden">
        <FollowUp config={config} />
      </div>
      <TimeToFill config={config} />
      <Offices lender={institution} />
      <section className="grid gap-2 pt-8">
        <h2>{t("complaints")}</h2>
        <ComplaintContacts lender={institution} />
      </section>
      <div className="grid gap-3 pt-8">
        {isOpen ? <Button href={`/creditos/${slug}/pedir`}>{t("apply")}</Button> : null}
        <TextLink href="/creditos">{t("others")}</TextLink>
      </div>
    </PublicShell>
  );
}
