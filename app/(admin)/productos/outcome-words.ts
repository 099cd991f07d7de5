import { trailOf } from "@/components/editor/summary";
import { editorWords } from "@/components/editor/words";
import { ruleName } from "@/domain/eligibility";
import { textIn } from "@/domain/localized";
import type { Outcome } from "@/domain/outcome";
import type { ProductConfig } from "@/domain/product";
import type { SampleExpectation } from "@/domain/sample";
import type { TriedSample } from "@/lib/products/run-samples";
import { messagesIn } from "@/messages/catalogue";
import type { AdminWords } from "./admin-words";

/** Outcomes in words: "Cumple, el comité", "Se esperaba «cumple». Salió «no cumple todavía»." */

export function standingWords(standing: Outcome["standing"], { t }: AdminWords): string {
  return t(`outcome.${standing}`);
}

/** What came out of a sample, as far as it is looked at. */
export function gotWords({ outcome, expected }: TriedSample, words: AdminWords): string {
  const parts = [standingWords(outcome.standing, words)];
  if (expected.body !== null && outcome.body) parts.push(words.t(`value.${outcome.body}`));
  if (expected.score !== null && outcome.score) parts.push(words.t(`outcome.score.${outcome.score.result}`));
  return parts.join(", ");
}

/** Each expectation that does not hold: what was expected, and what came out. */
export function wrongWords({ outcome, expected, missing, wrong }: TriedSample, words: AdminWords): string {
  const { t } = words;
  const body = (value: Outcome["body"]) => (value ? t(`value.${value}`) : t("outcome.nobody"));
  const score = (value: SampleExpectation["score"] | undefined) =>
    value ? t(`outcome.score.${value}`) : t("outcome.no_score");
  const pairs: Record<keyof SampleExpectation, () => [string, string]> = {
    standing: () => [standingWords(expected.standing, words), standingWords(outcome.standing, words)],
    body: () => [body(expected.body), body(outcome.body)],
    score: () => [score(expected.score), score(outcome.score?.result)],
    minPoints: () => [
      t("outcome.at_least", { points: expected.minPoints ?? 0 }),
      t("outcome.points", { points: outcome.score?.points ?? 0 }),
    ],
    maxPoints: () => [
      t("outcome.at_most", { points: expected.maxPoints ?? 0 }),
      t("outcome.points", { points: outcome.score?.points ?? 0 }),
    ],
    complete: () => [
      expected.complete ? t("outcome.complete") : t("outcome.incomplete"),
      missing.length === 0 ? t("outcome.complete") : t("outcome.incomplete"),
    ],
  };
  return wrong
    .map((what) => {
      const [wanted, got] = pairs[what]();
      return t("outcome.wrong", { wanted: wanted.toLowerCase(), got: got.toLowerCase() });
    })
    .join(" ");
}

/** Where a cause lies, as a person finds it: "Requisitos, «Pedimos diez personas socias»". */
export function causeWords(path: string, configs: readonly ProductConfig[], words: AdminWords): string {
  const [root = "", code = ""] = path.split(".");
  if (root === "eligibility") {
    const rule = configs.flatMap(({ eligibility }) => eligibility).find((one) => one.code === code);
    return rule ? `${words.t("where.eligibility")}, «${textIn(ruleName(rule), words.language)}»` : path;
  }
  if (root === "termRules") {
    const rule = configs.flatMap(({ termRules }) => termRules).find((one) => one.code === code);
    return rule ? `«${rule.reason[words.language] || rule.reason.es}»` : path;
  }
  if (root === "scorecard") return words.t("outcome.scorecard");
  if (root === "ladder") return words.t("where.ladder");
  return trailOf(path, editorWords(messagesIn(words.language).product.field));
}
