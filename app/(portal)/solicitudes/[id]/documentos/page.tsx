import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { paperWords } from "@/app/(portal)/paper-words";
import { isSettled, papersOf, stateOfPaper } from "@/app/(portal)/papers";
import { KeptOnPhone } from "@/app/(portal)/phone/kept-on-phone";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TaskList } from "@/components/ui/task-list";
import { TaskRow, type TaskState } from "@/components/ui/task-row";
import { textIn } from "@/domain/localized";
import type { PaperState } from "@/domain/paper-state";
import type { DocumentRequirement } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

type Props = { params: ApplicationParams };

export async function generateMetadata() {
  return { title: (await getTranslations("portal.documents"))("title") };
}

/** Every paper the application asks for, with how it stands. */
export default async function DocumentsPage({ params }: Props) {
  const application = await applicationOf(params, "/documentos");
  const t = await getTranslations("portal.documents");
  const { id, status } = application;
  const papers = papersOf(application);
  const next = status === "draft" ? papers.find((paper) => stateOfPaper(application, paper) === "missing") : undefined;
  const given = papers.filter((paper) => isSettled(stateOfPaper(application, paper))).length;
  return (
    <PublicShell
      lender={application.lender}
      strips={<WalkStrip application={application} />}
      back={{ href: pathOf(id), label: t("back") }}
    >
      <div className="grid gap-8">
        <PageHead caption={t("count", { given, total: papers.length })} title={t("title")}>
          {status === "draft" ? <p>{t("lead")}</p> : null}
        </PageHead>
        <TaskList label={t("title")}>
          {papers.map((paper) => (
            <Row key={paper.code} application={application} paper={paper} isNext={paper === next} />
          ))}
        </TaskList>
        <KeptOnPhone application={application} page="/documentos" />
        {next ? (
          <Button href={pathOf(id, `/documentos/${next.code}`)} icon="camera">
            {t("next")}
          </Button>
        ) : (
          <Button href={pathOf(id)}>{t("done")}</Button>
        )}
      </div>
    </PublicShell>
  );
}

type RowProps = { application: OwnApplication; paper: DocumentRequirement; isNext: boolean };

const looks: Record<PaperState, TaskState> = {
  missing: "waiting",
  optional: "waiting",
  saved: "saved",
  received: "sent",
  in_review: "sent",
  accepted: "sent",
  observed: "problem",
  expired: "problem",
  lacking: "saved",
  lacking_not_enough: "problem",
  lacking_accepted: "sent",
  not_needed: "sent",
};

async function Row({ application, paper, isNext }: RowProps) {
  const [language, words] = await Promise.all([currentLanguage(), paperWords(application)]);
  const state = stateOfPaper(application, paper);
  return (
    <TaskRow
      icon="document"
      title={textIn(paper.name, language)}
      href={pathOf(application.id, `/documentos/${paper.code}`)}
      state={isNext ? "yours" : looks[state]}
      status={words.state(paper)}
      note={words.why(paper)}
    />
  );
}
