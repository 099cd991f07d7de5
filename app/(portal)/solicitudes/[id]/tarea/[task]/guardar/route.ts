import { withoutTheirs } from "@/app/(portal)/other-phone";
import { nextAfterSaving, pathOf, savedApplication } from "@/app/(portal)/own-application";
import { askedIn } from "@/app/(portal)/tasks";
import { formPost } from "@/app/bridge";
import { typedAnswers } from "@/components/questions/typed-answers";
import { failingChecks } from "@/domain/answers";
import { asksForFile } from "@/domain/question";
import { saveAnswers } from "@/lib/applications/save";
import { browserToken } from "@/lib/auth";

export const POST = formPost(saveAnswers, {
  input: async ({ fields }, { id, task }) => ({
    id,
    task,
    answers: withoutTheirs(typedAnswers(fields), fields.get("_theirs")),
    seen: fields.get("_seen") ?? "",
    phone: await browserToken(),
  }),
  async done(_saved, { id, task }, { fields }) {
    if (fields.get("_leave")) return "/solicitudes";
    const from = fields.get("_from") ?? "";
    const shown = (fields.get("_shown") ?? "").split(" ");
    const application = await savedApplication(id);
    const paper = paperAsked(application, task, fields.get("_paper"));
    if (paper) return pathOf(id, `/documentos/${paper}?tarea=${task}`);
    const fresh = newlyAsked(application, task, shown);
    const told = (fields.get("_checks") ?? "").split(" ");
    const failing = application
      ? failingChecks(application.config, application.facts).find(
          (one) => one.task === task && !told.includes(one.check.code),
        )
      : undefined;
    if (failing && fresh.length === 0) return pathOf(id, `/tarea/${task}${from ? `?desde=${from}` : ""}#comprobar`);
    const first = fresh[0];
    if (!first) return nextAfterSaving(id, from);
    return pathOf(id, `/tarea/${task}?nuevas=${fresh.length}${from ? `&desde=${from}` : ""}#${first}`);
  },
  back: ({ id, task }) => pathOf(id, `/tarea/${task}`),
});

/** The document that a question of the task asks for, whose button was pressed. */
function paperAsked(
  application: Awaited<ReturnType<typeof savedApplication>>,
  task: string | undefined,
  question: string | null,
): string | null {
  const group = application?.config.tasks.find(({ code }) => code === task);
  const asked = group?.questions.find(({ code }) => code === question);
  return asked && asksForFile(asked) ? asked.document : null;
}

/** Questions of the task that the answers just saved have made necessary. */
function newlyAsked(
  application: Awaited<ReturnType<typeof savedApplication>>,
  task: string | undefined,
  shown: readonly string[],
): string[] {
  const group = application?.config.tasks.find(({ code }) => code === task);
  if (!application || !group) return [];
  return askedIn(group, application).flatMap(({ code }) => (shown.includes(code) ? [] : code));
}
