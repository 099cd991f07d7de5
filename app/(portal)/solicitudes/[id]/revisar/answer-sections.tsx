import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { paperWords } from "@/app/(portal)/paper-words";
import { absenceOf, filesOf, papersOf, stateOfPaper } from "@/app/(portal)/papers";
import { questionTexts } from "@/app/(portal)/question-texts";
import { askedIn } from "@/app/(portal)/tasks";
import { AnswerView } from "@/components/questions/answer-view";
import { computedText } from "@/components/questions/computed";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { DocumentRequirement } from "@/domain/product";
import { asksForFile, type Question } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";

/** Everything in the application, section by section. Each answer of a draft links to where it can be changed. */
export async function AnswerSections({ application }: { application: OwnApplication }) {
  const [t, texts, papers] = await Promise.all([
    getTranslations("portal.review"),
    questionTexts(),
    paperWords(application),
  ]);
  const { id, config, answers, amountCents, termMonths } = application;
  const isDraft = application.status === "draft";
  const state = application.submittedAt ? "sent" : "saved";
  const link = (path: string) => (isDraft ? pathOf(id, path) : undefined);
  const none = <span className="text-tinta-2">{t("no_answer")}</span>;
  const notGiven = <span className="text-tinta-2">{t("not_given")}</span>;
  const skipped = <span className="text-tinta-2">{t(isDraft ? "left_out" : "left_out_sent")}</span>;
  const shown = (asked: Question) => {
    if (asksForFile(asked)) {
      const paper = config.documents.find(({ code }) => code === asked.document);
      if (paper && absenceOf(application, paper.code)) return standing(paper);
      return t("files", { count: filesOf(application, asked.document).length });
    }
    if (asked.kind === "computed") {
      const { value: result, note } = computedText(asked, config, application.facts, texts);
      return result ? `${result} (${note})` : note;
    }
    const value = answers[asked.code];
    if (value === undefined) return asked.required ? none : skipped;
    return <AnswerView asked={asked} value={value} texts={texts} />;
  };
  const standing = (paper: DocumentRequirement) => {
    const state = stateOfPaper(application, paper);
    if (state === "missing") return notGiven;
    if (state === "optional") return skipped;
    return [papers.state(paper), papers.why(paper)].filter(Boolean).join(". ").replace("..", ".");
  };
  const loan: SummaryRow[] = [
    {
      term: t("amount"),
      value: amountCents ? formatSoles(amountCents) : none,
      href: link("/monto?desde=revisar#amount"),
    },
    {
      term: t("term"),
      value: termMonths ? t("months", { count: termMonths }) : none,
      href: link("/monto?desde=revisar#termMonths"),
    },
  ];
  const sections = [
    { code: "loan", title: t("loan"), rows: loan },
    ...config.tasks.map((task) => ({
      code: task.code,
      title: textIn(task.title, texts.language),
      rows: askedIn(task, application).map(
        (asked): SummaryRow => ({
          term: textIn(asked.label, texts.language),
          value: shown(asked),
          href: asked.kind === "computed" ? undefined : link(`/tarea/${task.code}?desde=revisar#${asked.code}`),
        }),
      ),
    })),
    {
      code: "documents",
      title: t("documents"),
      rows: papersOf(application).map(
        (paper): SummaryRow => ({
          term: textIn(paper.name, texts.language),
          value: standing(paper),
          href: link(`/documentos/${paper.code}`),
        }),
      ),
    },
  ].filter(({ rows }) => rows.length > 0);
  return sections.map(({ code, title, rows }) => (
    <section key={code}>
      <SummaryList state={state} change={t("change")} head={<h2>{title}</h2>} rows={rows} />
    </section>
  ));
}
