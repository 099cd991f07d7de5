import { Timeline } from "@/components/ui/timeline";
import type { Event } from "@/domain/application";
import { formatDateTime } from "@/domain/format";
import { kindOfEvent } from "@/domain/reason";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { Section } from "./section";

/** Every step of the file, newest first: when, who, what, and why. */
export async function CaseHistory({ file }: { file: File }) {
  const { t, r } = await caseWords();
  const steps = [...file.history].reverse();
  return (
    <Section id="historial" title={t("history.title")}>
      <Timeline
        events={steps.map((step) => {
          const reasons = step.reasonCodes.map((code) => r.say(kindOfEvent[step.event] ?? null, code, step.at).text);
          const detail = [...reasons, ...(step.note ? [`«${step.note}»`] : [])].join(". ");
          return {
            id: String(step.seq),
            when: formatDateTime(step.at),
            dateTime: step.at.toISOString(),
            who: step.side === "applicant" ? t("history.applicant", { name: step.actorName }) : step.actorName,
            what: t(`event.${step.event as Event}`),
            detail: detail || undefined,
          };
        })}
      />
    </Section>
  );
}
