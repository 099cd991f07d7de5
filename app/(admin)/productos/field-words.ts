import type { Difference } from "@/domain/differences";
import { ruleName } from "@/domain/eligibility";
import { formatBasisPoints, formatRate } from "@/domain/format";
import { type Localized, textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";
import type { AdminWords } from "./admin-words";

type Leaf = Difference["before"];
type FieldKey = Parameters<AdminWords["t"]>[0];

/** What a value is, in words: "amount.maxCents" is "Monto máximo", "documents.dni" the name of that paper. */
export function fieldWords(field: string, configs: readonly ProductConfig[], words: AdminWords): string {
  const { t, p } = words;
  const [root = "", code = "", ...rest] = field.split(".");
  if ((root === "documents" || root === "eligibility") && code)
    return partOf(nameOf(root, code, configs, words), rest, words);
  if (root === "tasks" && code) {
    const [inner = "", question = "", ...part] = rest;
    return inner === "questions" && question
      ? partOf(nameOf("questions", question, configs, words), part, words)
      : partOf(nameOf("tasks", code, configs, words), rest, words);
  }
  if (isTold(field, words)) return t(`field.${field}` as FieldKey);
  const key = `field.${root}` as Parameters<typeof p>[0];
  const label = `field.${root}._label` as Parameters<typeof p>[0];
  return p.has(label) ? p(label) : p.has(key) ? p(key) : t("part.other");
}

/** A value with a name of its own; others are told by the part they lie in. */
export function isTold(field: string, { t }: AdminWords): boolean {
  return t.has(`field.${field}` as FieldKey);
}

function nameOf(
  list: "documents" | "eligibility" | "tasks" | "questions",
  code: string,
  configs: readonly ProductConfig[],
  { language }: AdminWords,
): string {
  for (const config of configs) {
    const names: Record<string, Localized | undefined> = {
      documents: config.documents.find((item) => item.code === code)?.name,
      eligibility: config.eligibility.filter((item) => item.code === code).map(ruleName)[0],
      tasks: config.tasks.find((item) => item.code === code)?.title,
      questions: config.tasks.flatMap((task) => task.questions).find((item) => item.code === code)?.label,
    };
    const name = names[list];
    if (name) return `«${textIn(name, language)}»`;
  }
  return code;
}

function partOf(name: string, [part = "", last = ""]: readonly string[], { t }: AdminWords): string {
  if (!part) return name;
  const key = `part.${part}` as FieldKey;
  const said = t.has(key) ? t(key) : t("part.other");
  return last === "en" ? `${name}, ${said} (${t("part.in_english")})` : `${name}, ${said}`;
}

/** A value as people read it: the name of its field says the unit. */
export function valueWords(field: string, value: Leaf, words: AdminWords): string {
  const { t, c } = words;
  if (value === null || value === "") return t("value.none");
  if (typeof value === "boolean") return value ? c("yes") : c("no");
  if (typeof value === "number") return figure(field, value, words);
  const key = `value.${value}` as FieldKey;
  const kind = `kind.${value}` as Parameters<typeof c>[0];
  if (/^[a-z_]+$/.test(value) && t.has(key)) return t(key);
  return /^[a-z_]+$/.test(value) && c.has(kind) ? c(kind) : value;
}

function figure(field: string, value: number, { t, c }: AdminWords): string {
  if (field.endsWith("Cents")) return formatSoles(value);
  if (field.endsWith("Bps")) return formatBasisPoints(value);
  if (field.endsWith("Ppm")) return t("value.monthly", { rate: monthlyRate(value) });
  if (field.endsWith("Months")) return c("months", { count: value });
  if (field.startsWith("expectedDays")) return t("value.business_days", { count: value });
  if (/[dD]ays$/.test(field)) return t("value.days", { count: value });
  return String(value);
}

/** Parts per million as a percentage: 800 is "0.0800%". */
export function monthlyRate(ppm: number): string {
  return formatRate(`0.${String(ppm).padStart(6, "0")}`, 4);
}

type Reach = "wider" | "stricter";

const effects: Record<string, { up: Reach; down: Reach }> = {
  "amount.minCents": { up: "stricter", down: "wider" },
  "amount.maxCents": { up: "wider", down: "stricter" },
  "term.minMonths": { up: "stricter", down: "wider" },
  "term.maxMonths": { up: "wider", down: "stricter" },
};
const price = [
  "annualRateBps",
  "lateAnnualRateBps",
  "feePerInstalmentCents",
  "upfrontChargesCents",
  "insurance.monthlyRatePpm",
];

/** What a change means to those who apply, where a figure tells: wider or stricter, dearer or cheaper, slower or faster. */
export function effectOf({ field, before, after }: Difference, { t }: AdminWords): string {
  if (typeof before !== "number" || typeof after !== "number") return t("effect.text");
  const way = after > before ? "up" : "down";
  if (price.includes(field)) return t(way === "up" ? "effect.dearer" : "effect.cheaper");
  if (field.startsWith("expectedDays")) return t(way === "up" ? "effect.slower" : "effect.faster");
  const reach = effects[field]?.[way];
  return reach ? t(`effect.${reach}`) : t("effect.text");
}
