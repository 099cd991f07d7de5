import { notFound } from "next/navigation";
import { read } from "@/app/bridge";
import { SlaMark } from "@/components/ui/sla-mark";
import type { Zone } from "@/domain/file-zones";
import { textIn } from "@/domain/localized";
import { file as fileQuery } from "@/lib/applications/file";
import { caseWords } from "../case/case-words";
import { CaseClosed } from "../case/closed";
import { CaseCorrections } from "../case/corrections";
import { deadlineOf, isSettled } from "../case/deadline";
import { CaseDecision } from "../case/decision";
import { CaseFigures } from "../case/figures";
import { CasePapers } from "../case/papers";
import { CaseRules } from "../case/rules";
import { CaseStages } from "../case/stage-line";
import { StatusStamp } from "../case/status-stamp";
import { Turn } from "../case/turn";

/** The chosen file beside the queue: enough to know in a minute what it is and what comes next. */
export async function Preview({ id, today, place }: { id: string; today: string; place: string }) {
  const words = await caseWords();
  const { t, c, language } = words;
  const file = await read(fileQuery, { id });
  if (!file.number) notFound();
  const sees = (zone: Zone) => file.zones[zone] !== "none";
  const deadline = deadlineOf(file, today, words);
  const where = file.organization.place;
  return (
    <article aria-label={file.organization.name} className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-tinta-2">{file.number}</span>
          <StatusStamp status={file.status} observedIn={file.observedIn}>
            {c(`status.${file.status}`)}
          </StatusStamp>
          {isSettled(file) ? null : <SlaMark state={deadline.state}>{deadline.text}</SlaMark>}
          <span className="ml-auto text-nota text-tinta-2">{place}</span>
        </div>
        <h2 className="text-h1">{file.organization.name}</h2>
        <p className="text-tinta-2">
          {[
            t("head.product", { name: textIn(file.config.name, language), number: file.versionNumber }),
            where ? `${where.district}, ${where.department}` : "",
            c(`kind.${file.organization.kind}`),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <CaseFigures file={file} today={today} brief />
      <Turn file={file} preview />
      <CaseStages file={file} />
      <div className="grid grid-cols-2 items-start gap-8">
        {sees("documents") ? <CasePapers file={file} today={today} brief /> : null}
        <div className="grid gap-6">
          {sees("answers") ? <CaseRules file={file} /> : null}
          {sees("documents") ? <CaseCorrections file={file} /> : null}
          {sees("committee") ? <CaseDecision file={file} /> : null}
          <CaseClosed file={file} />
        </div>
      </div>
    </article>
  );
}
