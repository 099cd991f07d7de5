import type { AbsenceState } from "./absence";
import type { Status } from "./application";

/** How a paper stands, from missing to accepted, as its applicant is told. The words of each are in `messages`. */
export const paperStates = [
  "missing",
  "optional",
  "saved",
  "received",
  "in_review",
  "accepted",
  "observed",
  "expired",
  "lacking",
  "lacking_not_enough",
  "lacking_accepted",
  "not_needed",
] as const;
export type PaperState = (typeof paperStates)[number];

export type PaperFile = {
  state: "received" | "accepted" | "observed" | "replaced";
  /** The lender has it: it was there when the application was last sent. */
  isSent: boolean;
  /** The last day it is good for; null when it does not age, or its date is not known. */
  goodUntil: string | null;
};

export type Paper = {
  required: boolean;
  mayLack: boolean;
  files: readonly PaperFile[];
  /** What was said about not having it. */
  absence: AbsenceState | null;
  status: Status;
  today: string;
};

/** Where somebody of the lender looks at papers. */
const reviewed: readonly Status[] = ["screening", "under_review", "info_requested", "risk_opinion"];

/**
 * One word for a paper of several files: what asks for something comes first, then what has come least far. A paper that
 * was accepted has not expired: whoever accepted it saw its date.
 */
export function paperState({ required, mayLack, files, absence, status, today }: Paper): PaperState {
  const standing = files.filter(({ state }) => state === "received" || state === "accepted");
  if (standing.length > 0) {
    if (files.some(({ state }) => state === "observed")) return "observed";
    const open = standing.filter(({ state }) => state === "received");
    if (open.length === 0) return "accepted";
    if (open.every(({ goodUntil }) => goodUntil !== null && goodUntil < today)) return "expired";
    if (open.some(({ isSent }) => !isSent)) return "saved";
    return reviewed.includes(status) ? "in_review" : "received";
  }
  if (absence === "accepted") return "lacking_accepted";
  if (absence === "not_needed") return "not_needed";
  if (absence === "observed" || files.some(({ state }) => state === "observed")) return "observed";
  if (absence === "declared") return mayLack || status !== "draft" ? "lacking" : "lacking_not_enough";
  return required ? "missing" : "optional";
}
