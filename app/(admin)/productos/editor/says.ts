import { formatBasisPoints, formatPartsPerMillion } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { type ProductConfig, preCheckQuestions, questionsOf } from "@/domain/product";
import { keysOn, type ProductTab } from "@/domain/product-tabs";
import { scoreOf } from "@/domain/scorecard";
import { rhythmOf } from "@/lib/rhythm";
import type { DraftPage } from "./draft-page";
import type { ProductWords } from "./product-words";

/** What a tab holds, read back in a sentence or two; or what has to be mended before it can be read. */
export function tabSentence(tab: ProductTab, { reading, words }: Pick<DraftPage, "reading" | "words">): string {
  const open = keysOn(tab).filter((key) => reading.open.includes(key));
  if (open.length > 0)
    return words.t("says.open", { parts: open.map((key) => words.reading.words.label(key)).join(", ") });
  return says[tab](reading.config, words);
}

const says: Record<ProductTab, (config: ProductConfig, words: ProductWords) => string> = {
  card: ({ audience, pays }, { t, c, language }) =>
    t("says.card", {
      audience: inSentence(
        audience.map((kind) => c(`kind.${kind}`)),
        language,
      ),
      pays: textIn(pays, language),
    }),
  amounts: ({ amount, term, calendar, grace }, { t, language }) =>
    t("says.amounts", {
      min: formatSoles(amount.minCents),
      max: formatSoles(amount.maxCents),
      minMonths: term.minMonths,
      maxMonths: term.maxMonths,
      when: rhythmOf(calendar, language).when,
      grace: t(`says.grace_${grace.kind}`, { count: grace.instalments }),
    }),
  rates: ({ annualRateBps, lateAnnualRateBps, insurance, charges }, { t }) =>
    t("says.rates", {
      rate: formatBasisPoints(annualRateBps),
      late: formatBasisPoints(lateAnnualRateBps),
      insurance: t(`says.insurance_${insurance?.mode ?? "none"}`, {
        rate: formatPartsPerMillion(insurance?.monthlyRatePpm ?? 0),
      }),
      charges: t("says.charges", { count: charges.length }),
    }),
  questions: (config, { t }) =>
    t("says.questions", {
      count: questionsOf(config).length,
      tasks: config.tasks.length,
      minutes: config.tasks.reduce((sum, { minutes }) => sum + minutes, 0),
      before: preCheckQuestions(config).length,
    }),
  documents: ({ documents }, { t }) => {
    const always = documents.filter(({ askWhen, kinds }) => askWhen === null && kinds.length === 0).length;
    return t("says.documents", { always, sometimes: documents.length - always });
  },
  eligibility: ({ eligibility }, { t }) => t("says.eligibility", { count: eligibility.length }),
  score: ({ scorecard }, { t }) =>
    scorecard
      ? t("says.score", {
          most: scoreOf(scorecard, {}).most,
          count: scorecard.factors.length,
          pass: scorecard.passPoints,
          review: scorecard.reviewPoints,
        })
      : t("says.score_none"),
  approval: ({ ladder, expectedDays }, { t }) =>
    t("says.approval", {
      levels: ladder
        .map(({ upToCents, decidedBy, quorum }) =>
          t(`says.level_${decidedBy}`, { amount: formatSoles(upToCents), quorum: quorum ?? 0 }),
        )
        .join(" "),
      days: expectedDays.documents + expectedDays.assessment + expectedDays.decision,
    }),
};

function inSentence(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(
    names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)),
  );
}
