import type { SlaState } from "@/components/ui/sla-mark";
import { type Status, stageOf, type WaitingOn } from "@/domain/application";
import { businessDaysBetween } from "@/domain/calendar/business-days";
import { formatDate } from "@/domain/format";
import type { CaseWords } from "./case-words";

type Dated = { status: Status; waitingOn: WaitingOn | null; promisedOn: string | null };

/** Decided, or given up: no promise runs any more. */
export function isSettled({ status, waitingOn }: Pick<Dated, "status" | "waitingOn">): boolean {
  return waitingOn === null || stageOf(status) === "decision";
}

export type QueueGroupName = "late" | "today" | "later" | "settled";

export function groupOf(file: Dated, today: string): QueueGroupName {
  if (isSettled(file)) return "settled";
  if (!file.promisedOn || file.promisedOn > today) return "later";
  return file.promisedOn < today ? "late" : "today";
}

/** How a file stands against its promised date. While the applicant corrects, the lender is not the one who is late. */
export function deadlineOf(
  file: Dated,
  today: string,
  { t, daysOff }: Pick<CaseWords, "t" | "daysOff">,
): { state: SlaState; text: string } {
  const date = file.promisedOn ? formatDate(file.promisedOn) : "";
  if (isSettled(file)) return { state: "paused", text: t("deadline.settled") };
  if (file.waitingOn === "applicant") return { state: "paused", text: t("deadline.paused") };
  if (!file.promisedOn) return { state: "on-time", text: t("deadline.none") };
  if (file.promisedOn === today) return { state: "today", text: t("deadline.today", { date }) };
  const days = businessDaysBetween(today, file.promisedOn, daysOff);
  if (file.promisedOn < today) return { state: "late", text: t("deadline.late", { count: Math.max(1, -days) }) };
  return { state: "on-time", text: days === 1 ? t("deadline.tomorrow", { date }) : t("deadline.later", { date }) };
}
