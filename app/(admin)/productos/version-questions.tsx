import { SummaryList } from "@/components/ui/summary-list";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { adminWords } from "./admin-words";
import { conditionWords } from "./condition-words";

/** The questions of a version by task: what is asked, how, and when. */
export async function VersionQuestions({ config }: { config: ProductConfig }) {
  const words = await adminWords();
  const { t, language } = words;
  return (
    <section aria-label={t("where.tasks")} className="grid gap-4">
      <h2>{t("where.tasks")}</h2>
      {config.tasks.map((task) => (
        <div key={task.code} className="grid gap-1">
          <h3>
            {textIn(task.title, language)}{" "}
            <span className="font-normal text-tinta-2">{t("content.minutes", { count: task.minutes })}</span>
          </h3>
          <SummaryList
            rows={task.questions.map((asked) => ({
              term: textIn(asked.label, language),
              value: [
                t(`question.${asked.kind}`),
                asked.required ? t("content.required") : t("content.optional"),
                ...(asked.preCheck ? [t("content.pre_check")] : []),
                ...(asked.allowUnknown ? [t("content.unknown")] : []),
              ].join(", "),
              note: asked.askWhen
                ? t("content.only_if", { condition: conditionWords(asked.askWhen, config, words) })
                : null,
            }))}
          />
        </div>
      ))}
    </section>
  );
}
