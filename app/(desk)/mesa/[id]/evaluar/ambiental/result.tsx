import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { Verdict } from "@/components/ui/verdict";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import type { FindingsOn } from "@/lib/findings/queries";

/** What the recorded answers come to under the lender's own limits. */
export async function EnvironmentalResult({ found }: { found: FindingsOn }) {
  const [t, language] = await Promise.all([getTranslations("finding.field"), currentLanguage()]);
  const { environmental, questionnaire, newest } = found;
  if (!questionnaire) return null;
  const { blocks, categories } = questionnaire.content;
  const named = (key: string) => {
    const item = blocks.flatMap((block) => block.items.map((one) => ({ ...one, key: `${block.code}.${one.code}` })));
    const question = item.find((one) => one.key === key)?.question;
    return question ? textIn(question, language) : key;
  };
  const visited = newest.environmental?.content.visitedOn;
  return (
    <Section
      id="resultado"
      title={t("category")}
      note={t("limits", { low: categories.lowFromPercent, medium: categories.mediumFromPercent })}
    >
      {environmental ? (
        <>
          <Verdict
            state={environmental.category === null ? "missing" : environmental.category === "a" ? "fails" : "meets"}
            note={[
              t("percent", { percent: environmental.percent ?? 0 }),
              visited ? t("visit", { date: formatDate(visited) }) : t("no_visit"),
            ].join(" · ")}
          >
            {environmental.category
              ? t(`categories.${environmental.category}`)
              : t("open", { count: environmental.missing.length })}
          </Verdict>
          {environmental.vetoed.map((key) => (
            <p key={key} className="text-rojo-700">
              {t("vetoed", { what: named(key) })}
            </p>
          ))}
          {environmental.missing.length > 0 ? (
            <ul className="list-disc pl-5 text-nota text-tinta-2">
              {environmental.missing.map((key) => (
                <li key={key}>{named(key)}</li>
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}
