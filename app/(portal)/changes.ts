import { getTranslations } from "next-intl/server";
import type { Change } from "@/domain/editor/changes";
import { isWithin } from "@/domain/editor/path";
import { formatBasisPoints } from "@/domain/format";
import { type Language, type Localized, textIn } from "@/domain/localized";
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
  "group",
] as const;

/** What a newer version of a product changes, in sentences: figures with before and after, the rest by its part. */
export async function changesInWords(changes: readonly Change[], language: Language): Promise<string[]> {
  const t = await getTranslations("portal.version");
  const seen = changes.filter((change) => !isOtherLanguage(change, language));
  const told = seen.flatMap(({ path, before, after }) =>
    isFigure(path)
      ? [t("figure", { what: t(`figures.${keyOf(path)}`), before: shown(path, before), after: shown(path, after) })]
      : [],
  );
  const touched = parts.filter((part) => seen.some(({ path }) => isWithin(path, part)));
  return [...told, ...touched.map((part) => t(`parts.${part}`))];
}

/** A text that reads as it did in the language of the page. */
function isOtherLanguage({ shape, before, after }: Change, language: Language): boolean {
  if (shape.kind !== "localized" || !before || !after) return false;
  return textIn(before as Localized, language) === textIn(after as Localized, language);
}

function isFigure(path: string): path is Figure {
  return path in figures;
}

const keys = {
  annualRateBps: "annual_rate",
  lateAnnualRateBps: "late_rate",
  "amount.minCents": "amount_min",
  "amount.maxCents": "amount_max",
  "term.minMonths": "term_min",
  "term.maxMonths": "term_max",
} as const satisfies Record<Figure, string>;

function keyOf(path: Figure): (typeof keys)[Figure] {
  return keys[path];
}

function shown(path: Figure, value: unknown): string {
  return typeof value === "number" ? figures[path](value) : "–";
}
