import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CapNotice } from "@/app/(public)/cap-notice";
import { shortSoles } from "@/app/(public)/money-text";
import { first, type SearchParams } from "@/app/bridge";
import { OutlivedNotice } from "@/app/outlived";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { limaDate } from "@/domain/calendar/lima";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { env } from "@/lib/env";
import { LoanCost } from "../cost";
import type { ProductPage } from "../product";
import { productAt } from "../product";
import { askedLoan, offeredTerms, plain, simulatorPath } from "./asked-loan";
import { Coins, Debt, Terms } from "./charts";
import { Downloads, filePath } from "./downloads";
import { SimulatorForm, SimulatorProblems } from "./form";
import { ScheduleTable } from "./schedule-table";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

async function load({ params, searchParams }: Props) {
  const [product, query] = await Promise.all([productAt((await params).slug), searchParams]);
  const asked = askedLoan(product.config, { amount: first(query.monto), term: first(query.plazo) });
  return { product, asked, showSchedule: first(query.ver) === "cronograma" };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { product, asked }] = await Promise.all([getTranslations("public.simulator"), load(props)]);
  const title = `${t("title")}: ${textIn(product.config.name, await currentLanguage())}`;
  return { title: asked.amountProblem || asked.termProblem ? `Error: ${title}` : title };
}

export default async function SimulatorPage(props: Props) {
  const [t, language, { product, asked, showSchedule }] = await Promise.all([
    getTranslations("public.simulator"),
    currentLanguage(),
    load(props),
  ]);
  const { amountCents, termMonths } = asked;
  return (
    <PublicShell
      lender={product.institution}
      back={{ href: `/creditos/${product.slug}`, label: textIn(product.config.name, language) }}
    >
      <SimulatorProblems product={product} asked={asked} />
      <h1>{t("title")}</h1>
      <SimulatorForm product={product} asked={asked} />
      {amountCents === null || termMonths === null ? null : (
        <Answer product={product} amountCents={amountCents} termMonths={termMonths} showSchedule={showSchedule} />
      )}
    </PublicShell>
  );
}

type AnswerProps = { product: ProductPage; amountCents: number; termMonths: number; showSchedule: boolean };

async function Answer({ product, amountCents, termMonths, showSchedule }: AnswerProps) {
  const [t, cost, sheet, language] = await Promise.all([
    getTranslations("public.simulator"),
    getTranslations("public.cost"),
    getTranslations("sheet.downloads"),
    currentLanguage(),
  ]);
  const { config, slug } = product;
  const disbursedOn = simulatedDisbursement(config.calendar, limaDate(new Date()));
  const priced = (months: number) => ({
    months,
    quote: quote(config, { amountCents, termMonths: months, disbursedOn }),
  });
  const chosen = priced(termMonths);
  const other = neighbour(offeredTerms(config, termMonths), termMonths);
  const asked = { amount: plain(amountCents), term: String(termMonths) };
  const path = simulatorPath(slug, asked);
  const message = t("share_text", {
    product: textIn(config.name, language),
    amount: shortSoles(amountCents),
    months: termMonths,
    url: `${env().origin}${path}`,
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 pt-8">
      <CapNotice missing={product.capMissing} lender={product.institution.name} />
      <OutlivedNotice institutionId={product.institution.id} quote={chosen.quote} />
      <div>
        <LoanCost
          quote={chosen.quote}
          actions={
            <>
              <Button
                href={`${simulatorPath(slug, asked, { ver: "cronograma" })}#cronograma`}
                look="secondary"
                icon="papers"
              >
                {cost("schedule")}
              </Button>
              <Button href={filePath(slug, asked, "pdf")} look="secondary" icon="document">
                {sheet("pdf")}
              </Button>
            </>
          }
        />
      </div>
      <Coins quote={chosen.quote} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <Debt quote={chosen.quote} />
        <ScheduleTable quote={chosen.quote} open={showSchedule} />
      </div>
      <Downloads slug={slug} asked={asked} />
      {other === null ? null : <Terms terms={[chosen, priced(other)]} />}
      <div className="grid gap-3">
        {product.isOpen ? (
          <Button href={`/creditos/${slug}/pedir?${new URLSearchParams({ monto: asked.amount, plazo: asked.term })}`}>
            {t("apply")}
          </Button>
        ) : null}
        <p className="text-center">
          <TextLink href={`https://wa.me/?text=${encodeURIComponent(message)}`} icon="message">
            {t("share")}
          </TextLink>
        </p>
      </div>
    </div>
  );
}

/** The next longer term to compare with, or the next shorter one for the longest. */
function neighbour(terms: readonly number[], chosen: number): number | null {
  const at = terms.indexOf(chosen);
  return terms[at + 1] ?? terms[at - 1] ?? null;
}
