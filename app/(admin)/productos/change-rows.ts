import type { Condition } from "@/domain/condition";
import type { Difference } from "@/domain/differences";
import { moveBetween } from "@/domain/draft-move";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { type ProductConfig, questionsOf } from "@/domain/product";
import { tabOf } from "@/domain/product-tabs";
import { type Way, wayOfPaper, wayOfRule } from "@/domain/reach";
import type { AdminWords } from "./admin-words";
import { conditionWords } from "./condition-words";
import { effectOf, fieldWords, isTold, valueWords } from "./field-words";

/** One change as people read it. Empty before and after: something changed that has no short form. */
export type ChangeRow = {
  key: string;
  where: string;
  what: string;
  kind: "came" | "went" | "changed" | "touched";
  before: string;
  after: string;
  effect: string;
};

type Sides = { before: ProductConfig; after: ProductConfig };

/** What differs between two versions, one row for each thing a person would name: a whole question, a condition, a figure. */
export function changeRows(found: readonly Difference[], sides: Sides, words: AdminWords): ChangeRow[] {
  const whole = found.filter(isWhole).map(({ field }) => field.slice(0, -".code".length));
  const touched = new Map<string, Difference>();
  for (const difference of found) {
    const key = keyOf(difference.field, whole, words);
    if (!touched.has(key)) touched.set(key, difference);
  }
  return [...touched].map(([key, difference]) => rowOf(key, difference, sides, words));
}

/** The code of a thing that came or went: with it came or went all the rest of it. */
function isWhole({ field, before, after }: Difference): boolean {
  return /^(documents|eligibility|tasks)\..*\.code$/.test(field) && (before === null || after === null);
}

const folded = /^(.*\.(?:requires|askWhen|kinds|options|columns|technologies))(?:\.|$)/;

/** What one change belongs to: the outermost thing that came or went, what is read as one, or itself. */
function keyOf(field: string, whole: readonly string[], words: AdminWords): string {
  const outermost = whole.filter((path) => field.startsWith(`${path}.`)).sort((a, b) => a.length - b.length);
  // A task that comes with its questions is told by its questions.
  const question = outermost.find((path) => path.includes(".questions."));
  if (question && !question.includes(".options.")) return question;
  if (outermost[0]) return folded.exec(outermost[0])?.[1] ?? outermost[0];
  const root = field.split(".")[0] ?? field;
  if (root === "documents" || root === "eligibility" || root === "tasks") return folded.exec(field)?.[1] ?? field;
  return root === "audience" || !isTold(field, words) ? root : field;
}

function rowOf(key: string, difference: Difference, sides: Sides, words: AdminWords): ChangeRow {
  const { t, p } = words;
  const what = fieldWords(key, [sides.after, sides.before], words);
  const where = p(`tab.${tabOf(key)}`);
  const [old, fresh] = [itemAt(key, sides.before), itemAt(key, sides.after)];
  const effect = effectOfRow(key, difference, sides, words);
  const row = { key, where, what, effect };
  if (old !== undefined || fresh !== undefined) {
    const said = (item: unknown) => (item ? itemWords(item, words) : t("change.absent"));
    return { ...row, kind: old ? "went" : "came", before: said(old), after: said(fresh) };
  }
  if (key === difference.field) {
    const { before, after } = difference;
    const kind = isNothing(before) ? "came" : isNothing(after) ? "went" : "changed";
    return {
      ...row,
      kind,
      before: valueWords(key, before, words),
      after: valueWords(key, after, words),
    };
  }
  const [was, is] = [foldedWords(key, sides.before, words), foldedWords(key, sides.after, words)];
  return {
    ...row,
    kind: was === is ? "touched" : "changed",
    before: was === is ? "" : was,
    after: was === is ? "" : is,
  };
}

const isNothing = (value: Difference["before"]) => value === null || value === "";

/** What stands at the path of a whole thing, where only one side has it. */
function itemAt(key: string, config: ProductConfig): unknown {
  const parts = key.split(".");
  const code = parts.at(-1);
  if (parts.length === 2 && parts[0] === "documents") return config.documents.find((item) => item.code === code);
  if (parts.length === 2 && parts[0] === "eligibility") return config.eligibility.find((item) => item.code === code);
  if (parts.length === 2 && parts[0] === "tasks") return config.tasks.find((item) => item.code === code);
  if (parts.length !== 4 || parts[2] !== "questions") return undefined;
  return config.tasks.find((item) => item.code === parts[1])?.questions.find((item) => item.code === code);
}

function itemWords(item: unknown, { t }: AdminWords): string {
  if (typeof item !== "object" || item === null) return "";
  if ("required" in item) return t(item.required ? "change.required" : "change.optional");
  return t("change.present");
}

/** A condition, who it is for, or the options, in words. */
function foldedWords(key: string, config: ProductConfig, words: AdminWords): string {
  const { t, c, language } = words;
  const [root, code, , question] = key.split(".");
  const part = key.split(".").at(-1);
  const kinds = (codes: readonly string[]) =>
    codes.length === 0 ? t("change.everybody") : codes.map((kind) => c(`kind.${kind}` as "yes")).join(", ");
  const condition = (when: Condition | null | undefined) =>
    when ? conditionWords(when, config, words) : t("change.always");
  if (root === "audience") return kinds(config.audience);
  if (root === "charges")
    return config.charges
      .map(({ name, amountCents }) => `${textIn(name, language)} ${formatSoles(amountCents)}`)
      .join(", ");
  if (root === "eligibility") return condition(config.eligibility.find((rule) => rule.code === code)?.requires);
  const item =
    root === "documents"
      ? config.documents.find((paper) => paper.code === code)
      : questionsOf(config).find((asked) => asked.code === question);
  if (item && part === "askWhen") return condition(item.askWhen);
  if (item && part === "kinds" && "kinds" in item) return kinds(item.kinds);
  if (item && part === "options" && "options" in item)
    return item.options.map(({ label }) => textIn(label, language)).join(", ");
  return "";
}

/** What a change means to those who apply, as far as it can be computed. */
function effectOfRow(key: string, difference: Difference, { before, after }: Sides, words: AdminWords): string {
  const { t } = words;
  const [root = "", code = "", , question] = key.split(".");
  if (/\.(es|en)$/.test(key)) return t("effect.wording");
  const by = <Item extends { code: string }>(items: readonly Item[]) =>
    items.find((item) => item.code === code) ?? null;
  if (root === "eligibility") return wayWords(wayOfRule(by(before.eligibility), by(after.eligibility)), words);
  if (root === "documents") return wayWords(wayOfPaper(by(before.documents), by(after.documents)), words);
  if (root === "tasks" && question) {
    const { reasons } = moveBetween(before, after);
    return reasons.some(({ path }) => path === `questions.${question}`) ? t("effect.notified") : t("effect.no_notice");
  }
  if (root === "audience") {
    const lost = before.audience.some((kind) => !after.audience.includes(kind));
    const won = after.audience.some((kind) => !before.audience.includes(kind));
    return lost === won ? t("effect.text") : t(lost ? "effect.stricter" : "effect.wider");
  }
  if (root === "charges") {
    const cost = (config: ProductConfig) => config.charges.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const more = cost(after) - cost(before);
    return more === 0 ? t("effect.text") : t(more > 0 ? "effect.dearer" : "effect.cheaper");
  }
  if (root === "membersOnly" || root === "signOff") return t(after[root] ? "effect.stricter" : "effect.wider");
  return effectOf(difference, words);
}

function wayWords(way: Way, { t }: AdminWords): string {
  if (way === "mixed") return t("effect.text");
  return way === "same" ? t("effect.same") : t(`effect.${way}`);
}
