import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { filesOf, isTooOld, papersOf, stateOfPaper } from "@/app/(portal)/papers";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TaskList } from "@/components/ui/task-list";
import { TaskRow } from "@/components/ui/task-row";
import { textIn } from "@/domain/localized";
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
  const given = papers.filter((paper) => stateOfPaper(application, paper) === "given").length;
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

async function Row({ application, paper, isNext }: RowProps) {
  const [t, language] = await Promise.all([getTranslations("portal.documents"), currentLanguage()]);
  const state = stateOfPaper(application, paper);
  const files = t("files", { count: filesOf(application, paper.code).length });
  const age: ReactNode = paper.validDays ? t("valid_days", { days: paper.validDays }) : null;
  const shared = {
    icon: "document",
    title: textIn(paper.name, language),
    href: pathOf(application.id, `/documentos/${paper.code}`),
  } as const;
  if (state === "given") {
    const isSent = application.submittedAt !== null;
    return (
      <TaskRow
        {...shared}
        state={isSent ? "sent" : "saved"}
        status={isSent ? t("sent") : t("given")}
        note={!isSent && isTooOld(application, paper) ? t("too_old") : files}
      />
    );
  }
  if (state === "observed") return <TaskRow {...shared} state="waiting" status={t("observed")} note={age} />;
  if (isNext) return <TaskRow {...shared} state="yours" status={t("missing")} note={age} />;
  return <TaskRow {...shared} state="waiting" status={t(state)} note={age} />;
}
