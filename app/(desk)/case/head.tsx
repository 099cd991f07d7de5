import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CaseHeader } from "@/components/ui/case-header";
import { SlaMark } from "@/components/ui/sla-mark";
import { textIn } from "@/domain/localized";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { deadlineOf, isSettled } from "./deadline";
import { StatusStamp } from "./status-stamp";

type Props = {
  file: File;
  today: string /** The page below the file, such as "Observar". */;
  page?: string;
  actions?: ReactNode;
  tabs?: ReactNode;
};

/** Whose file it is, how it stands, who has it. */
export async function CaseHead({ file, today, page, actions, tabs }: Props) {
  const words = await caseWords();
  const { t, c, language } = words;
  const deadline = deadlineOf(file, today, words);
  const { organization } = file;
  const where = organization.place ? `${organization.place.district}, ${organization.place.department}` : "";
  const number = file.number ?? "";
  return (
    <CaseHeader
      breadcrumb={
        <Breadcrumb
          label={t("head.path")}
          items={[
            { label: t("queue.title"), href: "/mesa" },
            page ? { label: number, href: `/mesa/${file.id}` } : { label: number },
            ...(page ? [{ label: page }] : []),
          ]}
        />
      }
      title={organization.name}
      marks={
        <>
          <StatusStamp status={file.status} observedIn={file.observedIn}>
            {c(`status.${file.status}`)}
          </StatusStamp>
          {isSettled(file) ? null : <SlaMark state={deadline.state}>{deadline.text}</SlaMark>}
        </>
      }
      summary={[
        t("head.product", { name: textIn(file.config.name, language), number: file.versionNumber }),
        where,
        c(`kind.${organization.kind}`),
        organization.kind === "pallaquera" ? `DNI ${organization.taxId}` : `RUC ${organization.taxId}`,
        file.assignee ? t("head.assignee", { name: file.assignee }) : t("head.unassigned"),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={actions}
      tabs={tabs}
    />
  );
}
