import { answerText } from "@/components/questions/answer-text";
import type { Comparison, Condition } from "@/domain/condition";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { type ProductConfig, questionsOf } from "@/domain/product";
import type { AdminWords } from "./admin-words";

/** A condition read back as a sentence: "«¿Está pagando otros créditos?» es Sí". */
export function conditionWords(condition: Condition, config: ProductConfig, words: AdminWords): string {
  const { t } = words;
  const inner = (parts: readonly Condition[], join: string) =>
    parts.map((part) => conditionWords(part, config, words)).join(` ${join} `);
  if ("all" in condition) return inner(condition.all, t("condition.and"));
  if ("any" in condition) return inner(condition.any, t("condition.or"));
  if ("not" in condition) return t("condition.not", { inner: conditionWords(condition.not, config, words) });
  return comparisonWords(condition, config, words);
}

function comparisonWords({ fact, is, value }: Comparison, config: ProductConfig, words: AdminWords): string {
  const { t, c, language } = words;
  const question = questionsOf(config).find(({ code }) => `answer.${code}` === fact);
  const said = (one: string | number) => {
    if (question) return answerText(question, one, { language, yes: c("yes"), no: c("no"), unknown: c("unknown") });
    if (fact === "loan.amountCents") return formatSoles(Number(one));
    const kind = `kind.${one}` as Parameters<typeof c>[0];
    return c.has(kind) ? c(kind) : String(one);
  };
  const what = question ? `«${textIn(question.label, language)}»` : factName(fact, words);
  const values = Array.isArray(value) ? value.map(said).join(` ${t("condition.or")} `) : said(value);
  return `${what} ${t(`condition.is.${is}`)} ${values}`;
}

function factName(fact: string, { t }: AdminWords): string {
  if (fact === "loan.amountCents") return t("condition.amount");
  if (fact === "loan.termMonths") return t("condition.term");
  return fact === "applicant.kind" ? t("condition.kind") : fact;
}
