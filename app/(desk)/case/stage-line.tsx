import { StageStrip } from "@/components/ui/stage-strip";
import { type Stage, stageOf, stages } from "@/domain/application";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";

/** The five stages: since when it is in this one, and how many days the product gives to those that come. */
export async function CaseStages({ file }: { file: File }) {
  const { t } = await caseWords();
  const now = stageOf(file.status, file.observedIn);
  if (!now) return null;
  const at = stages.indexOf(now);
  const over = now === "decision";
  const since = (stage: Stage) => file.history.findLast((step) => stageOf(step.to) === stage)?.at;
  const { documents, assessment, decision } = file.config.expectedDays;
  const days: Record<Stage, number | null> = {
    received: null,
    documents,
    assessment,
    committee: decision,
    decision: null,
  };
  return (
    <StageStrip
      stateLabels={{ done: t("stages.done"), now: t("stages.now"), next: t("stages.next") }}
      stages={stages.map((stage, index) => {
        const entered = since(stage);
        const date = entered ? formatDate(limaDate(entered)) : null;
        const state = index < at || over ? "done" : index === at ? "now" : "next";
        const limit = days[stage];
        const promised =
          file.promisedOn && stage === "decision" ? t("stages.by", { date: formatDate(file.promisedOn) }) : "";
        const given = limit === null ? promised : t("stages.days", { count: limit });
        return {
          label: t(`stages.name.${stage}`),
          state,
          note: date && state !== "next" ? t("stages.since", { date }) : given,
        };
      })}
    />
  );
}
