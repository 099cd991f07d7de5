import { conditionSentence } from "@/components/editor/condition-sentence";
import type { Row } from "@/components/editor/editing";
import type { Rung } from "@/domain/authority";
import type { Condition } from "@/domain/condition";
import { isDate } from "@/domain/date";
import { parentOf, partsOf, patternOf } from "@/domain/editor/path";
import type { EligibilityRule } from "@/domain/eligibility";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { DocumentRequirement, ProductConfig } from "@/domain/product";
import type { Question } from "@/domain/question";
import type { TermRule } from "@/domain/term-rules";
import type { ProductWords } from "./product-words";

type Said = Omit<Row, "changed">;

/** How the items of a product's lists read in their lines: rules and conditions as sentences. */
export function rowOf(path: string, item: unknown, words: ProductWords, base: ProductConfig | null): Row | null {
  const pattern = patternOf(path);
  const said = sentences[pattern]?.(item as never, words) ?? null;
  const changed = base !== null && !itemsAt(base, parentOf(path)).includes(JSON.stringify(item));
  if (!said) return changed ? { changed } : null;
  return { ...said, changed };
}

const sentences: Record<string, (item: never, words: ProductWords) => Said> = {
  "eligibility.*": (rule: EligibilityRule, words) => ({
    text: ruleSentence(rule, words),
    note: [
      ...(rule.name ? [textIn(rule.name, words.language)] : []),
      rule.legalBasis || words.t("rule.own_basis"),
      period(rule, words),
    ].join(" · "),
  }),
  "termRules.*": (rule: TermRule, words) => ({
    text: termSentence(rule, words),
    note: textIn(rule.reason, words.language),
  }),
  "suggestedConditions.*": ({ when, text }: { when: Condition; text: { es: string; en: string } }, words) => ({
    text: words.t("rule.suggested", { condition: told(when, words), text: textIn(text, words.language) }),
  }),
  "ladder.*": ({ upToCents, decidedBy, quorum }: Partial<Rung>, { t }) =>
    upToCents && decidedBy
      ? { text: t(`says.level_${decidedBy}`, { amount: formatSoles(upToCents), quorum: quorum ?? 0 }) }
      : {},
  "documents.*": (paper: DocumentRequirement, words) => ({
    text: textIn(paper.name, words.language) || words.reading.t("blank"),
    note: paperSentence(paper, words),
  }),
  "tasks.*.questions.*": (asked: Question, words) => ({
    text: textIn(asked.label, words.language) || words.reading.t("blank"),
    note: [
      words.reading.words.option("tasks.*.questions.*.kind", asked.kind),
      ...(asked.askWhen ? [words.t("rule.asked_if", { condition: told(asked.askWhen, words) })] : []),
    ].join(" · "),
  }),
};

/** "Si «Socios» es menor que 10, no cumple todavía." */
export function ruleSentence({ requires, effect }: EligibilityRule, words: ProductWords): string {
  const condition = conditionSentence(requires, words.reading, true);
  return words.t(`rule.${effect === "refer" ? "refer" : "knock_out"}`, { condition });
}

/** The whole of a rule: what is said, what one can do, by which norm and in which time. */
export function ruleInFull(rule: EligibilityRule, words: ProductWords): string {
  const { t, language } = words;
  return [
    t("rule.says", { message: textIn(rule.message, language) }),
    t("rule.cure", { cure: textIn(rule.cure, language) }),
    `${t("rule.basis", { basis: rule.legalBasis || t("rule.own_basis") })}, ${period(rule, words)}.`,
  ].join(" ");
}

/** "Si «Libros» es Ninguno, se presta hasta S/ 30,000.00." */
export function termSentence({ when, maxAmountCents, maxTermMonths }: TermRule, words: ProductWords): string {
  const { t } = words;
  const limits = [
    ...(maxAmountCents === null ? [] : [t("rule.term_amount", { amount: formatSoles(maxAmountCents) })]),
    ...(maxTermMonths === null ? [] : [t("rule.term_months", { months: maxTermMonths })]),
  ];
  return t("rule.term", {
    condition: told(when, words),
    limits: limits.join(` ${t("rule.term_and")} `) || t("rule.term_none"),
  });
}

/** When a paper is asked for, of whom, and how fresh it must be. */
export function paperSentence(
  { askWhen, kinds, validDays, required, mayLack, askPlace }: DocumentRequirement,
  words: ProductWords,
): string {
  const { t, c } = words;
  return [
    // A paper of some kinds of applicants is not asked for always.
    ...(askWhen
      ? [t("rule.document_if", { condition: told(askWhen, words) })]
      : kinds.length === 0
        ? [t("rule.document_always")]
        : []),
    ...(kinds.length > 0
      ? [t("rule.document_only", { kinds: kinds.map((kind) => c(`kind.${kind}`)).join(", ") })]
      : []),
    ...(validDays === null ? [] : [t("rule.document_fresh", { days: validDays })]),
    ...(required ? (mayLack ? [t("rule.document_lack")] : []) : [t("rule.document_optional")]),
    ...(askPlace ? [t("rule.document_place")] : []),
  ].join(" ");
}

function told(condition: Condition, words: ProductWords): string {
  return conditionSentence(condition, words.reading);
}

function period({ validFrom, validTo }: Pick<EligibilityRule, "validFrom" | "validTo">, { t }: ProductWords): string {
  const day = (date: string) => (isDate(date) ? formatDate(date) : date);
  return [
    ...(validFrom ? [t("rule.since", { from: day(validFrom) })] : []),
    validTo ? t("rule.until", { to: day(validTo) }) : t("rule.no_end"),
  ].join(" ");
}

/** The items, as text, of every list that stands at the pattern of a path. */
function itemsAt(config: ProductConfig, path: string): string[] {
  const lists = partsOf(patternOf(path)).reduce<unknown[]>(
    (found, part) =>
      found.flatMap((one) => (part === "*" ? (one as unknown[]) : [(one as Record<string, unknown>)?.[part]])),
    [config],
  );
  return lists.flatMap((list) => (Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : []));
}
