import type { IconName } from "@/components/ui/icon";
import { documentsFor, isAsked } from "@/domain/answers";
import { type Language, textIn } from "@/domain/localized";
import type { Task } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";
import { pathOf } from "./own-application";

export type TaskLine = {
  code: string;
  /** Null for the three tasks every application has: their words are ours. */
  title: string | null;
  icon: IconName;
  href: string;
  minutes: number;
  missing: number;
  done: boolean;
  kind: "loan" | "questions" | "documents" | "review";
};

const minutesOf = { loan: 2, perDocument: 2, review: 3 };

/** The list of tasks of a draft: what it asks for, the product's own tasks, the papers, the last look. */
export function tasksOf(application: OwnApplication, language: Language): TaskLine[] {
  const { id, config, gaps } = application;
  const missing = (task: string) => gaps.filter((gap) => gap.task === task).length;
  const line = (code: string, rest: Omit<TaskLine, "code" | "missing" | "done">): TaskLine => {
    const left = missing(code);
    return { code, missing: left, done: left === 0, ...rest };
  };
  const papers = documentsFor(config, application.applicantKind, application.facts);
  const before = [
    line("loan", { title: null, kind: "loan", icon: "balance", href: pathOf(id, "/monto"), minutes: minutesOf.loan }),
    ...config.tasks.map((task) =>
      line(task.code, {
        title: textIn(task.title, language),
        kind: "questions",
        icon: iconOf(task),
        href: pathOf(id, `/tarea/${task.code}`),
        minutes: task.minutes,
      }),
    ),
    ...(papers.length > 0
      ? [
          line("documents", {
            title: null,
            kind: "documents",
            icon: "camera",
            href: pathOf(id, "/documentos"),
            minutes: Math.max(1, missing("documents")) * minutesOf.perDocument,
          }),
        ]
      : []),
  ];
  const open = before.filter(({ done }) => !done).length;
  const review = { title: null, kind: "review", icon: "send", href: pathOf(id, "/revisar") } as const;
  return [...before, { code: "review", ...review, minutes: minutesOf.review, missing: open, done: false }];
}

/** Questions of a task that are asked now, given what was answered. */
export function askedIn(task: Task, { facts }: Pick<OwnApplication, "facts">) {
  return task.questions.filter((asked) => isAsked(asked, facts));
}

const icons: readonly [words: RegExp, icon: IconName][] = [
  [/organi|associat|member|group|people|cooperative/, "people"],
  [/board|represent|sign|identity|holder|person|self/, "fingerprint"],
  [/mine|permit|formal|reinfo|place|work/, "pick"],
  [/equip|purchase|asset|invest|machine|table/, "table"],
  [/sale|gold|income|money|debt|cost|econom|finance/, "sack"],
  [/mercury|water|environ|green/, "droplet"],
  [/^you/, "person"],
  [/use|purpose|idea/, "minutes"],
];

function iconOf({ code }: Task): IconName {
  return icons.find(([words]) => words.test(code))?.[1] ?? "papers";
}
