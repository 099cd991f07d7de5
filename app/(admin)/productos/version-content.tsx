import type { ReactNode } from "react";
import { Content } from "@/components/editor/content";
import { SummaryList } from "@/components/ui/summary-list";
import { ruleName } from "@/domain/eligibility";
import { formatBasisPoints, formatPartsPerMillion } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";
import { productForm } from "@/domain/product-form";
import type { ConfigKey } from "@/domain/product-tabs";
import { rhythmOf } from "@/lib/rhythm";
import { type AdminWords, adminWords } from "./admin-words";
import { productWords } from "./editor/product-words";
import { ruleInFull, ruleSentence } from "./editor/rows";
import { VersionQuestions } from "./version-questions";

/** Parts that are read as the editor says them. */
const asEdited: readonly ConfigKey[] = [
  "pilot",
  "group",
  "funding",
  "education",
  "checks",
  "termRules",
  "guarantees",
  "waitingDays",
  "maxLiveApplications",
  "scorecard",
  "analystMayChange",
  "requiredFacts",
  "suggestedConditions",
  "covenants",
  "indicators",
];

const rest =
  productForm.kind === "group"
    ? { ...productForm, fields: productForm.fields.filter(({ name }) => asEdited.some((key) => key === name)) }
    : productForm;

/** Everything a version is, in words. Nothing here can be changed. */
export async function VersionContent({ config }: { config: ProductConfig }) {
  const [words, reading] = await Promise.all([adminWords(), productWords(config)]);
  const { t, c, language } = words;
  const days = (count: number) => t("value.business_days", { count });
  const field = (name: "amount.minCents" | "amount.maxCents" | "amount.exampleCents") => ({
    term: t(`field.${name}`),
    value: formatSoles(
      config.amount[name === "amount.minCents" ? "minCents" : name === "amount.maxCents" ? "maxCents" : "exampleCents"],
    ),
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Part title={t("section.words")}>
        <SummaryList
          rows={[
            { term: t("field.name.es"), value: config.name.es, note: config.name.en },
            { term: t("field.summary.es"), value: config.summary.es, note: config.summary.en },
            { term: t("field.pays.es"), value: config.pays.es, note: config.pays.en },
            { term: t("field.purpose"), value: t(`value.${config.purpose}`) },
            { term: t("field.audience"), value: config.audience.map((kind) => c(`kind.${kind}`)).join(", ") },
            { term: t("field.membersOnly"), value: config.membersOnly ? c("yes") : c("no") },
            { term: t("field.signOff"), value: config.signOff ? c("yes") : c("no") },
          ]}
        />
      </Part>
      <Part title={t("section.amounts")}>
        <SummaryList
          rows={[
            field("amount.minCents"),
            field("amount.maxCents"),
            field("amount.exampleCents"),
            { term: t("field.term.minMonths"), value: c("months", { count: config.term.minMonths }) },
            { term: t("field.term.maxMonths"), value: c("months", { count: config.term.maxMonths }) },
            { term: t("field.term.exampleMonths"), value: c("months", { count: config.term.exampleMonths }) },
            { term: t("field.calendar.kind"), value: rhythmOf(config.calendar, language).when },
            { term: t("field.grace.kind"), value: graceWords(config, words) },
          ]}
        />
      </Part>
      <Part title={t("section.price")}>
        <SummaryList
          rows={[
            { term: t("field.annualRateBps"), value: formatBasisPoints(config.annualRateBps) },
            { term: t("field.lateAnnualRateBps"), value: formatBasisPoints(config.lateAnnualRateBps) },
            ...config.charges.map((charge) => ({
              term: textIn(charge.name, language),
              value: `${formatSoles(charge.amountCents)}, ${t(`value.${charge.when}`)}`,
            })),
            {
              term: t("section.insurance"),
              value: config.insurance
                ? t("value.monthly", { rate: formatPartsPerMillion(config.insurance.monthlyRatePpm) })
                : t("insurance.none"),
              note: config.insurance ? t(`value.${config.insurance.mode}`) : null,
            },
          ]}
        />
      </Part>
      <Part title={t("section.days")}>
        <SummaryList
          rows={[
            { term: t("field.expectedDays.documents"), value: days(config.expectedDays.documents) },
            { term: t("field.expectedDays.assessment"), value: days(config.expectedDays.assessment) },
            { term: t("field.expectedDays.decision"), value: days(config.expectedDays.decision) },
          ]}
        />
      </Part>
      <VersionQuestions config={config} />
      <Part title={t("where.documents")}>
        <SummaryList
          rows={config.documents.map((paper) => ({
            term: textIn(paper.name, language),
            value: [
              t(paper.required ? (paper.mayLack ? "content.may_lack" : "content.required") : "content.optional"),
              paper.validDays === null ? t("content.no_age") : t("content.valid", { count: paper.validDays }),
            ].join(", "),
            note:
              paper.kinds.length > 0 ? paper.kinds.map((kind) => c(`kind.${kind}`)).join(", ") : t("content.all_kinds"),
          }))}
        />
      </Part>
      <Part title={t("where.eligibility")}>
        <SummaryList
          rows={config.eligibility.map((rule) => ({
            term: textIn(ruleName(rule), language),
            value: ruleSentence(rule, reading),
            note: ruleInFull(rule, reading),
          }))}
        />
      </Part>
      <Content shape={rest} value={config} reading={reading.reading} />
      <Part title={t("where.ladder")}>
        <SummaryList
          rows={config.ladder.map((rung) => ({
            term: t("content.up_to", { amount: formatSoles(rung.upToCents) }),
            value: t(`value.${rung.decidedBy}`),
          }))}
        />
      </Part>
    </div>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function graceWords({ grace }: ProductConfig, { t }: AdminWords): string {
  return grace.kind === "none"
    ? t("content.no_grace")
    : `${t(`value.${grace.kind}`)}, ${t("content.grace", { count: grace.instalments })}`;
}
