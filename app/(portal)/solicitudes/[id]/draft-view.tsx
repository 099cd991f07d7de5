import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { KeptOnPhone } from "@/app/(portal)/phone/kept-on-phone";
import { type TaskLine, tasksOf } from "@/app/(portal)/tasks";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { RuleKey } from "@/components/ui/rule-key";
import { TaskList } from "@/components/ui/task-list";
import { TaskRow } from "@/components/ui/task-row";
import { TextLink } from "@/components/ui/text-link";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";
import { GroupTurn } from "./group-turn";
import { ProductNotices } from "./product-notices";

/** A draft as a list of tasks: what is ready, what is missing, what comes next. */
export async function DraftView({ application }: { application: OwnApplication }) {
  const [t, language] = await Promise.all([getTranslations("portal.draft"), currentLanguage()]);
  const tasks = tasksOf(application, language);
  const ready = tasks.filter(({ done }) => done).length;
  const open = tasks.filter(({ done }) => !done);
  const next = open[0];
  const { amountCents, termMonths, lender } = application;
  return (
    <>
      <PageHead caption={application.organization} title={textIn(application.config.name, language)}>
        <p className="text-tinta">
          {amountCents && termMonths
            ? t.rich("asks", { amount: formatSoles(amountCents), months: termMonths, b: (words) => <b>{words}</b> })
            : t("asks_nothing", { lender: lender.name })}
        </p>
      </PageHead>
      <ProductNotices application={application} />
      <Progress
        figure={t("count", { done: ready, total: tasks.length })}
        unit={t("ready", { count: ready })}
        note={t("minutes_left", { minutes: open.reduce((sum, { minutes }) => sum + minutes, 0) })}
        segments={tasks.map(({ done }) => (done ? "saved" : "open"))}
      />
      <TaskList label={t("tasks")}>
        {tasks.map((task) => (
          <Row key={task.code} task={task} isNext={task === next} />
        ))}
      </TaskList>
      <GroupTurn application={application} />
      {next ? <Button href={next.href}>{next.kind === "review" ? t("next_review") : t("next")}</Button> : null}
      <KeptOnPhone application={application} canForget />
      <section className="grid gap-2">
        <h2 className="text-etiqueta">{t("rule_title")}</h2>
        <RuleKey
          rows={[
            { state: "saved", term: t("rule_saved_term"), text: t("rule_saved", { lender: lender.name }) },
            { state: "waiting", term: t("rule_waiting_term"), text: t("rule_waiting") },
            { state: "sent", term: t("rule_sent_term"), text: t("rule_sent", { lender: lender.name }) },
          ]}
        />
      </section>
      {application.steps.includes("withdraw") ? (
        <div>
          <TextLink href={pathOf(application.id, "/desistir")} icon="trash">
            {t("delete")}
          </TextLink>
        </div>
      ) : null}
    </>
  );
}

async function Row({ task, isNext }: { task: TaskLine; isNext: boolean }) {
  const t = await getTranslations("portal.draft");
  const title = task.title ?? t(`own_tasks.${ownTask(task)}`);
  const minutes = t("about_minutes", { minutes: task.minutes });
  const shared = { icon: task.icon, title, href: task.href };
  if (task.done) return <TaskRow {...shared} state="saved" status={t("done")} />;
  if (task.kind === "review") {
    return task.missing > 0 ? (
      <TaskRow
        {...shared}
        state="blocked"
        status={t("blocked")}
        note={t("blocked_by", { count: task.missing, minutes })}
      />
    ) : (
      <TaskRow {...shared} state="yours" status={t("yours")} note={minutes} />
    );
  }
  const missing = task.kind === "loan" ? t("missing_loan") : t(`missing_${task.kind}`, { count: task.missing });
  return isNext ? (
    <TaskRow {...shared} state="yours" status={t("yours")} note={`${missing}. ${minutes}`} />
  ) : (
    <TaskRow {...shared} state="waiting" status={missing} note={minutes} />
  );
}

function ownTask({ kind }: TaskLine) {
  return kind === "questions" ? "loan" : kind;
}
