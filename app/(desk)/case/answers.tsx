import type { ReactNode } from "react";
import { AnswerView } from "@/components/questions/answer-view";
import { computedText } from "@/components/questions/computed";
import { SummaryList } from "@/components/ui/summary-list";
import type { AnswerValue } from "@/domain/answer/value";
import { isAsked } from "@/domain/answers";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { asksForFile, type Question } from "@/domain/question";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { Section } from "./section";

/** What the applicant answered, task by task, with the labels and units it was asked with. */
export async function CaseAnswers({ file }: { file: File }) {
  const { t, c, language } = await caseWords();
  const words = { language, yes: c("yes"), no: c("no"), unknown: c("unknown") };
  const none = <span className="text-tinta-2">{t("answers.none")}</span>;
  const computedTexts = { language, lacking: t("answers.lacking"), impossible: t("answers.impossible") };
  const shownOf = (asked: Question, value: AnswerValue | undefined) => {
    if (asked.kind === "computed") {
      const { value: result, note } = computedText(asked, file.config, file.facts, computedTexts);
      return result ? `${result} (${note})` : note;
    }
    return value === undefined ? none : <AnswerView asked={asked} value={value} texts={words} />;
  };
  const tasks = file.config.tasks.map((task) => ({
    code: task.code,
    title: textIn(task.title, language),
    rows: task.questions
      .filter((asked) => !asksForFile(asked) && isAsked(asked, file.facts))
      .map((asked) => {
        return {
          term: textIn(asked.label, language),
          value: shownOf(asked, file.answers[asked.code]),
        };
      }),
  }));
  return (
    <Section id="respuestas" title={t("answers.title")}>
      <div className="grid gap-5">
        <Task title={t("answers.loan")}>
          <SummaryList
            rows={[
              { term: t("answers.amount"), value: file.amountCents === null ? none : formatSoles(file.amountCents) },
              {
                term: t("answers.term"),
                value: file.termMonths === null ? none : c("months", { count: file.termMonths }),
              },
            ]}
          />
        </Task>
        {tasks.map((task) =>
          task.rows.length > 0 ? (
            <Task key={task.code} title={task.title}>
              <SummaryList rows={task.rows} />
            </Task>
          ) : null,
        )}
      </div>
    </Section>
  );
}

function Task({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
