import { TaskList } from "@/components/ui/task-list";
import { TaskRow } from "@/components/ui/task-row";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import type { ProductWords } from "../product-words";

type Props = { config: ProductConfig; words: ProductWords /** Says that a score is not shown. */; score?: boolean };

/** The list of tasks as it stands when an application begins. */
export function TasksPhone({ config, words: { t, language }, score }: Props) {
  const rows = [
    { code: "loan", title: t("live.loan"), icon: "balance" as const, minutes: 2 },
    ...config.tasks.map(({ code, title, minutes }) => ({
      code,
      title: textIn(title, language),
      icon: "papers" as const,
      minutes,
    })),
    ...(config.documents.length > 0
      ? [
          {
            code: "documents",
            title: t("live.documents"),
            icon: "camera" as const,
            minutes: 2 * config.documents.length,
          },
        ]
      : []),
    { code: "review", title: t("live.review"), icon: "send" as const, minutes: 3 },
  ];
  return (
    <>
      {score ? <p>{t("live.not_seen")}</p> : null}
      <p className="text-h2">{textIn(config.name, language)}</p>
      <TaskList label={t("live.tasks_lead")}>
        {rows.map(({ code, title, icon, minutes }) => (
          <TaskRow
            key={code}
            icon={icon}
            title={title}
            state="waiting"
            status={t("live.to_do")}
            note={t("live.minutes", { count: minutes })}
          />
        ))}
      </TaskList>
    </>
  );
}
