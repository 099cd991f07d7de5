import { SummaryList } from "@/components/ui/summary-list";
import { Verdict } from "@/components/ui/verdict";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { scoreParts } from "@/domain/scorecard";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { Section } from "./section";

const marks = { pass: "meets", review: "missing", fail: "fails", lacks_evidence: "missing" } as const;

/** What the product version makes of the facts: points in four parts, and the strictest terms its rules recommend. */
export async function CaseJudgement({ file }: { file: File }) {
  const { t, c, language } = await caseWords();
  const { score, recommended, fundingLeft } = file;
  const bounds = [
    ...(recommended.amountCents
      ? [
          {
            term: t("score.amount"),
            value: formatSoles(recommended.amountCents.value),
            by: recommended.amountCents.rule,
          },
        ]
      : []),
    ...(recommended.termMonths
      ? [
          {
            term: t("score.term"),
            value: c("months", { count: recommended.termMonths.value }),
            by: recommended.termMonths.rule,
          },
        ]
      : []),
  ];
  if (!score && bounds.length === 0 && fundingLeft === null) return null;
  return (
    <Section id="puntaje" title={t("score.title")} note={score ? t("score.people") : undefined}>
      {score ? (
        <>
          <Verdict
            state={marks[score.result]}
            note={score.lacking.length > 0 ? t("score.lacking", { count: score.lacking.length }) : undefined}
          >
            {t(`score.result.${score.result}`, { points: score.total, most: score.most })}
          </Verdict>
          <SummaryList
            rows={scoreParts
              .filter((part) => score.factors.some((factor) => factor.part === part))
              .map((part) => ({
                term: t(`score.part.${part}`),
                value: t("score.points", score.parts[part]),
                note:
                  score.parts[part].lacking > 0 ? t("score.lacking", { count: score.parts[part].lacking }) : undefined,
              }))}
          />
        </>
      ) : null}
      <SummaryList
        rows={[
          ...bounds.map(({ term, value, by }) => ({ term, value, note: textIn(by.reason, language) })),
          ...(fundingLeft === null ? [] : [{ term: t("score.funding"), value: formatSoles(fundingLeft) }]),
        ]}
      />
    </Section>
  );
}
