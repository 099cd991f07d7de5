import { type Stage, type Status, stageOf, type WaitingOn } from "./application";

/**
 * What the applicant's side is told for each state a file can be in and each who must act in it. The table is complete, and its test
 * walks the life of an application to prove it.
 */

/** Whose turn it is, as the applicant reads it: theirs, the second signatory's, the lender's, or nobody's any more. */
export type PublicTurn = "you" | "second_signer" | "lender" | "over";

/** Where the applicant does what is theirs to do. */
export type TurnPage = "tasks" | "sign" | "corrections" | "offer" | "conditions" | "decision";

type Row = { turn: PublicTurn; page: TurnPage | null };

const you = (page: TurnPage): Row => ({ turn: "you", page });
const lender: Row = { turn: "lender", page: null };
const over: Row = { turn: "over", page: null };
/** A decision that may be read, and where it says so asked about. */
const told: Row = { turn: "over", page: "decision" };

type Who = WaitingOn | "nobody";

export const publicStatus: Record<Status, Partial<Record<Who, Row>>> = {
  draft: { applicant: you("tasks") },
  awaiting_signoff: { co_signer: { turn: "second_signer", page: "sign" } },
  submitted: { analyst: lender },
  screening: { analyst: lender },
  under_review: { analyst: lender },
  info_requested: { applicant: you("corrections") },
  risk_opinion: { risk: lender },
  pending_decision: { approver: lender },
  in_committee: { committee: lender },
  approved: { operations: { turn: "lender", page: "decision" } },
  approved_with_conditions: { operations: { turn: "lender", page: "decision" } },
  declined: { nobody: told },
  reconsideration: { approver: lender },
  declined_final: { nobody: told },
  offer_sent: { applicant: you("offer") },
  offer_accepted: { operations: lender },
  offer_declined: { nobody: over },
  offer_expired: { nobody: over },
  conditions_pending: { applicant: you("conditions") },
  conditions_met: { operations: lender },
  ready_to_disburse: { operations: lender },
  disbursed: { operations: lender },
  monitoring: { operations: lender },
  closed: { nobody: over },
  withdrawn: { nobody: over },
  expired: { nobody: over },
  cancelled: { nobody: over },
};

export type PublicStatus = Row & { status: Status; stage: Stage | null };

/** What is told of a file. RangeError for a pair that the life of an application never reaches. */
export function publicStatusOf(
  status: Status,
  waitingOn: WaitingOn | null,
  observedIn: Status | null = null,
): PublicStatus {
  const row = publicStatus[status][waitingOn ?? "nobody"];
  if (!row) throw new RangeError(`nobody is told of ${status} that waits on ${waitingOn}`);
  return { ...row, status, stage: stageOf(status, observedIn) };
}
