import { factValue } from "@/components/editor/condition-sentence";
import { Notice } from "@/components/ui/notice";
import type { EligibilityRule } from "@/domain/eligibility";
import { textIn } from "@/domain/localized";
import { questionsOf } from "@/domain/product";
import { knownFacts } from "@/domain/product-facts";
import { testsOf } from "@/domain/rule-tests";
import type { DraftPage } from "../draft-page";
import { QuestionPhone } from "./question";

type Props = { rule: EligibilityRule | null; draft: DraftPage };

/** The question that a rule looks at, an answer that does not meet it, and what is said then. */
export function RulePhone({ rule, draft }: Props) {
  const { t, language, reading } = draft.words;
  if (!rule) return <p>{t("live.no_rule")}</p>;
  const { config } = draft.reading;
  const [looked] = testsOf(rule.requires, knownFacts(config));
  const failing = looked?.tests.find(({ verdict }) => verdict === "fails");
  const asked = questionsOf(config).find(({ code }) => `answer.${code}` === looked?.fact);
  const offered = reading.facts.find(({ name }) => name === looked?.fact);
  const value = Array.isArray(failing?.value) ? undefined : (failing?.value as string | number | null | undefined);
  return (
    <>
      {asked ? <QuestionPhone asked={asked} /> : <p className="text-h2">{offered?.label ?? ""}</p>}
      {value !== undefined && value !== null ? (
        <p className="text-nota text-tinta-2">
          {t("live.answer")} <strong>{factValue(offered, value, reading.t)}</strong>
        </p>
      ) : null}
      <Notice look="warning" title={t(rule.effect === "refer" ? "live.refer" : "live.not_yet")}>
        <p>{textIn(rule.message, language)}</p>
        <p>{textIn(rule.cure, language)}</p>
      </Notice>
    </>
  );
}
