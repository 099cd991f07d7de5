import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { shortSoles } from "@/app/(public)/money-text";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { registerPath } from "@/app/(public)/registro/steps";
import { RegionsServed } from "@/app/(public)/where-we-serve";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { textIn } from "@/domain/localized";
import { parseMoney } from "@/domain/money";
import { preCheckQuestions } from "@/domain/product";
import { currentActor, currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import { ClosedNotice, NextNotice } from "../../product-notices";
import { productAt } from "../product";
import { minutesOf } from "../time-to-fill";
import { carriedPrefix, StartForm } from "./start-form";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("public.apply");
  return titled(t("title"), searchParams);
}

/** What will happen, and the button. Here one comes back to after signing in, with everything carried along. */
export default async function ApplyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const [product, query, refused, actor] = await Promise.all([
    productAt(slug),
    searchParams,
    refusedForm(searchParams),
    currentActor(),
  ]);
  const given = (name: string) => refused?.typed(name) || first(query[name]);
  const loan = { amount: given("monto"), term: given("plazo") };
  const needsOrganization = actor.personId !== null && !actor.organizationId && !actor.institutionId;
  if (needsOrganization) redirect(registerPath({ back: here(slug, query) }));
  const answers = Object.fromEntries(
    preCheckQuestions(product.config).map(({ code }) => [code, given(`${carriedPrefix}${code}`)]),
  );
  const [t, p, language] = await Promise.all([
    getTranslations("public.apply"),
    getTranslations("public.product"),
    currentLanguage(),
  ]);
  const { institution } = product;
  const hasAnswers = Object.values(answers).some(Boolean);
  return (
    <PublicShell
      lender={institution}
      back={{ href: `/creditos/${slug}`, label: textIn(product.config.name, language) }}
    >
      <Problems refused={refused} field="empezar" />
      <p className="pb-1 text-nota text-tinta-2">{textIn(product.config.name, language)}</p>
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      <div className="pt-4 empty:hidden">
        <RegionsServed lender={institution} />
      </div>
      {product.isOpen ? <WhatWillHappen signedIn={actor.personId !== null} product={product} /> : null}
      <Carried loan={loan} hasAnswers={hasAnswers} />
      <div id="empezar" className="pt-8">
        {product.isOpen ? (
          <div className="grid gap-6">
            <NextNotice product={product} />
            <StartForm slug={slug} answers={answers} loan={loan} label={t("submit")} />
          </div>
        ) : (
          <div className="grid gap-4">
            <ClosedNotice product={product} />
            <TextLink href="/creditos">{p("others")}</TextLink>
          </div>
        )}
      </div>
    </PublicShell>
  );
}

type WhatProps = { signedIn: boolean; product: PublicProduct };

async function WhatWillHappen({ signedIn, product: { config, institution } }: WhatProps) {
  const t = await getTranslations("public.apply");
  const { documents, assessment, decision } = config.expectedDays;
  const steps = [
    ...(signedIn ? [] : [t("step_sign_in"), t("step_organization")]),
    t("step_answer", { minutes: minutesOf(config) }),
    t("step_papers"),
    t("step_send", { lender: institution.name, days: documents + assessment + decision }),
  ];
  return (
    <section className="pt-6">
      <h2 className="pb-2">{t("what")}</h2>
      <ol className="border-t border-linea">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-4 border-b border-linea py-3">
            <span aria-hidden="true" className="w-5 flex-none text-h2 font-light text-laguna-700">
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

async function Carried({ loan, hasAnswers }: { loan: { amount: string; term: string }; hasAnswers: boolean }) {
  const t = await getTranslations("public.apply");
  const cents = parseMoney(loan.amount);
  const asked = cents !== null && /^\d{1,3}$/.test(loan.term);
  if (!asked && !hasAnswers) return null;
  return (
    <div className="pt-6">
      <Notice
        title={asked ? t("asked_loan", { amount: shortSoles(cents), months: Number(loan.term) }) : t("answers_kept")}
      >
        {asked && hasAnswers ? <p>{t("answers_kept")}</p> : null}
      </Notice>
    </div>
  );
}

/** This page with all it was given, for coming back to it. */
function here(slug: string, query: Awaited<SearchParams>): string {
  const given = Object.entries(query).map(([name, value]) => [name, first(value)]);
  return `/creditos/${slug}/pedir?${new URLSearchParams(given)}`;
}
