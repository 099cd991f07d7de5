import type { ReactNode } from "react";
import { answerText } from "@/components/questions/answer-text";
import { SummaryList } from "@/components/ui/summary-list";
import { isAsked } from "@/domain/answers";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { asksForFile } from "@/domain/question";
import type { File } from "@/lib/applications/queries";
import { caseWords } from "./case-words";
import { Section } from "./section";

/** What the applicant answered, task by task, with the labels and units it was asked with. */
export async function CaseAnswers({ file }: { file: File }) {
  const { t, c, language } = await caseWords();
  const words = { language, yes: c("yes"), no: c("no"), unknown: c("unknown") };
  const none = <span className="text-tinta-2">{t("answers.none")}</span>;
  const tasks = file.config.tasks.map((task) => ({
    code: task.code,
    title: textIn(task.title, language),
    rows: task.questions
      .filter((asked) => !asksForFile(asked) && isAsked(asked, file.facts))
      .map((asked) => {
        const value = file.answers[asked.code];
        return {
          term: textIn(asked.label, language),
          value: value === undefined ? none : answerText(asked, value, words),
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
