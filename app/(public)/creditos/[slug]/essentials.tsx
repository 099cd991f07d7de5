import { getTranslations } from "next-intl/server";
import { namesOf } from "@/app/(public)/kinds";
import { shortSoles } from "@/app/(public)/money-text";
import { Heading, type HeadingLevel } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { formatBasisPoints } from "@/domain/format";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";
import { rhythmOf } from "@/lib/rhythm";

/** What a product is for, for whom, how much and how fast. */
export async function Essentials({ config, level = 2 }: { config: ProductConfig; level?: HeadingLevel }) {
  const [t, language] = await Promise.all([getTranslations("public.product"), currentLanguage()]);
  const { amount, term, calendar, expectedDays } = config;
  const days = expectedDays.documents + expectedDays.assessment + expectedDays.decision;
  const payment = t("rhythm", { when: rhythmOf(calendar, language).when });
  const rows = [
    { term: t("pays"), value: textIn(config.pays, language) },
    { term: t("audience"), value: await namesOf(config.audience) },
    { term: t("amount"), value: t("range", { min: shortSoles(amount.minCents), max: shortSoles(amount.maxCents) }) },
    { term: t("term"), value: t("term_range", { min: term.minMonths, max: term.maxMonths }) },
    { term: t("payment"), value: payment },
    { term: t("rate"), value: formatBasisPoints(config.annualRateBps) },
    { term: t("answer"), value: t("answer_days", { days }) },
  ];
  return (
    <section className="pt-8">
      <Heading level={level} look="h2" className="pb-2">
        {t("facts")}
      </Heading>
      <div className="border-y border-linea">
        <SummaryList rows={rows} />
      </div>
    </section>
  );
}
