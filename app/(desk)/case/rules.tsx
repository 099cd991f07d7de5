import { ruleTitles } from "@/app/rule-title";
import { Verdict } from "@/components/ui/verdict";
import { textIn } from "@/domain/localized";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { Section } from "./section";

const marks = { meets: "meets", fails: "fails", unknown: "missing" } as const;

/** The product's rules against what was declared, in three answers: missing evidence is never read as a no. */
export async function CaseRules({ file }: { file: File }) {
  const { t, language } = await caseWords();
  const { rules, verdict } = file.eligibility;
  const titleOf = await ruleTitles(file.config);
  return (
    <Section id="requisitos" title={t("rules.title")} note={t(`rules.all.${verdict}`)}>
      <ul className="border-t border-linea">
        {rules.map(({ rule, verdict: of }) => (
          <li key={rule.code} className="border-b border-linea py-2">
            <Verdict
              state={marks[of]}
              note={
                <>
                  {of === "fails" ? <span className="block text-tinta">{textIn(rule.message, language)}</span> : null}
                  {[t(`rules.one.${of}`), ...(rule.legalBasis ? [rule.legalBasis] : [])].join(" · ")}
                </>
              }
            >
              {titleOf(rule)}
            </Verdict>
          </li>
        ))}
      </ul>
    </Section>
  );
}
