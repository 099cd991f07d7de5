import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckNotices } from "@/app/(portal)/check-notices";
import { knownFor } from "@/app/(portal)/known-facts";
import { applicationOf, pathOf, redirectUnlessOpen } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { KeptOnPhone } from "@/app/(portal)/phone/kept-on-phone";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { refusedQuestions } from "@/app/(portal)/question-errors";
import { questionTexts } from "@/app/(portal)/question-texts";
import { askedIn, tasksOf } from "@/app/(portal)/tasks";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { titled } from "@/app/(public)/page-title";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell, phoneHref } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { answerPrint, writeSeen } from "@/domain/answer/meanwhile";
import { textIn } from "@/domain/localized";
import { isAnswered, type Question } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";
import { rowsCode } from "./filas/rows";
import { TaskQuestion } from "./task-question";

type Params = Promise<{ id: string; task: string }>;
type Props = { params: Params; searchParams: SearchParams };

async function taskOf(params: Params) {
  const { task } = await params;
  const application = await applicationOf(params, `/tarea/${task}`);
  const group = application.config.tasks.find(({ code }) => code === task);
  if (!group) notFound();
  return { application, group };
}

/** What the page shows of each answer, for the day when two phones write in the same draft. */
function seenIn(asked: readonly Question[], { answers }: OwnApplication): string {
  const prints = asked.filter(isAnswered).map((one) => [one.code, answerPrint(one, answers[one.code])]);
  return writeSeen(Object.fromEntries(prints));
}

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ group }, language] = await Promise.all([taskOf(params), currentLanguage()]);
  return titled(textIn(group.title, language), searchParams);
}

/** One group of questions. Those that an answer makes necessary appear once it is saved, before going on. */
export default async function TaskPage({ params, searchParams }: Props) {
  const { application, group } = await taskOf(params);
  redirectUnlessOpen(application, "task", group.code);
  const [t, texts, returned, search] = await Promise.all([
    getTranslations("portal.task"),
    questionTexts(),
    refusedForm(searchParams),
    searchParams,
  ]);
  const { id, lender } = application;
  const asked = askedIn(group, application);
  const [only] = group.questions;
  const alone = group.questions.length === 1 && only !== undefined && isAnswered(only);
  const from = returned?.typed("_from") || first(search.desde);
  const fresh = first(search.nuevas);
  const lines = tasksOf(application, texts.language);
  const place = lines.findIndex(({ code }) => code === group.code) + 1;
  const caption = t("caption", { number: place, total: lines.length, minutes: group.minutes });
  const { refused, labels } = await refusedQuestions(returned, group.questions, texts.language);
  const back =
    from === "revisar" ? pathOf(id, "/revisar") : pathOf(id, application.status === "draft" ? "" : "/corregir");
  return (
    <PublicShell
      lender={lender}
      strips={<WalkStrip application={application} />}
      back={{ href: back }}
      bar={
        <>
          <button
            type="submit"
            form="preguntas"
            name="_leave"
            value="1"
            className="min-h-12 cursor-pointer font-semibold text-laguna-700 underline decoration-1 underline-offset-4"
          >
            {t("save_and_leave")}
          </button>
          <a href={phoneHref(lender.helpLine)} className="inline-flex min-h-12 items-center font-semibold">
            {lender.helpLine}
          </a>
        </>
      }
    >
      <div className="grid gap-8">
        {refused?.code === rowsCode ? null : <Problems refused={refused} labels={labels} />}
        {fresh && !refused ? (
          <Notice title={t("more", { count: Number(fresh) || 1 })} live>
            <p>{t("more_why")}</p>
          </Notice>
        ) : null}
        {alone ? null : <PageHead caption={caption} title={textIn(group.title, texts.language)} />}
        <PostForm
          id="preguntas"
          kept
          known={knownFor(group, application)}
          action={pathOf(id, `/tarea/${group.code}/guardar`)}
          hidden={{
            _from: from,
            _shown: asked.map(({ code }) => code).join(" "),
            _seen: seenIn(group.questions, application),
          }}
        >
          {/* Enter in a field does what the last button does, not what the first one of a table would. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
          {group.questions.map((question) => (
            <TaskQuestion
              key={question.code}
              application={application}
              asked={question}
              refused={refused}
              rowsAction={pathOf(id, `/tarea/${group.code}/filas`)}
              texts={texts}
              alone={alone}
              caption={caption}
            />
          ))}
          <CheckNotices application={application} task={group.code} />
          <KeptOnPhone application={application} page={`/tarea/${group.code}`} />
          <Button>{t("continue")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
