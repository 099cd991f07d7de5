import { getTranslations } from "next-intl/server";
import type { Difference } from "@/domain/differences";
import { formatBasisPoints } from "@/domain/format";
import type { Language } from "@/domain/localized";
import { formatSoles } from "@/domain/money";

const figures = {
  annualRateBps: formatBasisPoints,
  lateAnnualRateBps: formatBasisPoints,
  "amount.minCents": formatSoles,
  "amount.maxCents": formatSoles,
  "term.minMonths": String,
  "term.maxMonths": String,
} as const;

type Figure = keyof typeof figures;

// Everything else is told by the part of the product it lies in.
const parts = [
  "name",
  "summary",
  "pays",
  "charges",
  "insurance",
  "grace",
  "calendar",
  "tasks",
  "checks",
  "documents",
  "eligibility",
  "guarantees",
  "education",
  "covenants",
  "indicators",
  "waitingDays",
  "maxLiveApplications",
  "expectedDays",
  "audience",
  "membersOnly",
  "pilot",
  "signOff",
] as const;

/** What a newer version of a product changes, in sentences: figures with before and after, the rest by its part. */
export async function changesInWords(differences: readonly Difference[], language: Language): Promise<string[]> {
  const t = await getTranslations("portal.version");
  const seen = differences.filter(({ field }) => !field.endsWith(language === "es" ? ".en" : ".es"));
  const told = seen.flatMap(({ field, before, after }) =>
    isFigure(field)
      ? [t("figure", { what: t(`figures.${keyOf(field)}`), before: shown(field, before), after: shown(field, after) })]
      : [],
  );
  const touched = parts.filter((part) => seen.some(({ field }) => field === part || field.startsWith(`${part}.`)));
  return [...told, ...touched.map((part) => t(`parts.${part}`))];
}

function isFigure(field: string): field is Figure {
  return field in figures;
}

const keys = {
  annualRateBps: "annual_rate",
  lateAnnualRateBps: "late_rate",
  "amount.minCents": "amount_min",
  "amount.maxCents": "amount_max",
  "term.minMonths": "term_min",
  "term.maxMonths": "term_max",
} as const satisfies Record<Figure, string>;

function keyOf(field: Figure): (typeof keys)[Figure] {
  return keys[field];
}

function shown(field: Figure, value: Difference["before"]): string {
  return typeof value === "number" ? figures[field](value) : "–";
}
