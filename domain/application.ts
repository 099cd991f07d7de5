import type { Permission } from "./access";

/** The life of an application. This table is the only place that knows which step leads where. */

export const statuses = [
  "draft",
  "awaiting_signoff",
  "submitted",
  "screening",
  "under_review",
  "info_requested",
  "risk_opinion",
  "pending_decision",
  "in_committee",
  "approved",
  "approved_with_conditions",
  "declined",
  "reconsideration",
  "declined_final",
  "offer_sent",
  "offer_accepted",
  "offer_declined",
  "offer_expired",
  "conditions_pending",
  "conditions_met",
  "ready_to_disburse",
  "disbursed",
  "monitoring",
  "closed",
  "withdrawn",
  "expired",
  "cancelled",
] as const;
export type Status = (typeof statuses)[number];

export const waitingOn = [
  "applicant",
  "co_signer",
  "analyst",
  "risk",
  "approver",
  "committee",
  "operations",
  "partner",
  "system",
] as const;
/** Who acts now. Null when the life of the application is over. */
export type WaitingOn = (typeof waitingOn)[number];

export const guards = [
  "complete",
  "signoff_not_required",
  "signoff_required",
  "other_person",
  "observed_in_screening",
  "observed_in_review",
  "corrections_answered",
  "within_single_authority",
  "above_single_authority",
  "opinions_settled",
  "opinions_differ",
  "committee_voted",
  "two_people",
  "clock",
] as const;
export type Guard = (typeof guards)[number];

export type Transition = {
  readonly event: string;
  readonly from: Status;
  readonly to: Status;
  readonly by: Permission;
  readonly waitingOn: WaitingOn | null;
  readonly guards: readonly Guard[];
  /** A coded reason from the catalogue must come with the step. */
  readonly reasons: boolean;
};

type Rest = { waitingOn: WaitingOn | null; guards?: readonly Guard[]; reasons?: boolean };

function row<E extends string>(event: E, from: Status, to: Status, by: Permission, rest: Rest) {
  return { event, from, to, by, guards: [], reasons: false, ...rest } satisfies Transition;
}

const withdrawableFrom = [
  "draft",
  "awaiting_signoff",
  "submitted",
  "screening",
  "under_review",
  "info_requested",
  "risk_opinion",
  "pending_decision",
  "in_committee",
  "approved",
  "approved_with_conditions",
  "offer_sent",
  "reconsideration",
] as const satisfies readonly Status[];

const cancellableFrom = [
  ...withdrawableFrom.filter((status) => status !== "draft" && status !== "awaiting_signoff"),
  "offer_accepted",
  "conditions_pending",
  "conditions_met",
  "ready_to_disburse",
] as const satisfies readonly Status[];

/** Where a file bears an analyst's name that may change. Decided ones stay with who proposed. */
const assignedIn = [
  { status: "screening", waitingOn: "analyst" },
  { status: "under_review", waitingOn: "analyst" },
  { status: "info_requested", waitingOn: "applicant" },
  { status: "risk_opinion", waitingOn: "risk" },
  { status: "pending_decision", waitingOn: "approver" },
  { status: "in_committee", waitingOn: "committee" },
  { status: "reconsideration", waitingOn: "approver" },
] as const satisfies readonly { status: Status; waitingOn: WaitingOn }[];

/** Statuses in which someone's name on a file can be changed. */
export const handedOnIn: readonly Status[] = assignedIn.map(({ status }) => status);

export const transitions = [
  // the association's side
  row("submit", "draft", "submitted", "application.submit", {
    waitingOn: "analyst",
    guards: ["complete", "signoff_not_required"],
  }),
  row("request_signoff", "draft", "awaiting_signoff", "application.submit", {
    waitingOn: "co_signer",
    guards: ["complete", "signoff_required"],
  }),
  row("sign_off", "awaiting_signoff", "submitted", "application.sign_off", {
    waitingOn: "analyst",
    guards: ["complete", "other_person"],
  }),
  row("refuse_signoff", "awaiting_signoff", "draft", "application.sign_off", {
    waitingOn: "applicant",
    guards: ["other_person"],
    reasons: true,
  }),
  row("recall_signoff", "awaiting_signoff", "draft", "application.submit", { waitingOn: "applicant" }),
  // revision of documents
  row("claim", "submitted", "screening", "file.claim", { waitingOn: "analyst" }),
  row("pass_screening", "screening", "under_review", "file.assess", { waitingOn: "analyst" }),
  row("request_info", "screening", "info_requested", "file.assess", { waitingOn: "applicant", reasons: true }),
  row("request_info", "under_review", "info_requested", "file.assess", { waitingOn: "applicant", reasons: true }),
  row("answer_info", "info_requested", "screening", "application.answer", {
    waitingOn: "analyst",
    guards: ["observed_in_screening", "corrections_answered"],
  }),
  row("answer_info", "info_requested", "under_review", "application.answer", {
    waitingOn: "analyst",
    guards: ["observed_in_review", "corrections_answered"],
  }),
  row("decline_screening", "screening", "declined", "file.decide", {
    waitingOn: null,
    guards: ["other_person"],
    reasons: true,
  }),
  // assessment
  row("request_risk_opinion", "under_review", "risk_opinion", "file.recommend", { waitingOn: "risk" }),
  row("hear_third", "risk_opinion", "risk_opinion", "file.opine_risk", {
    waitingOn: "risk",
    guards: ["opinions_differ"],
  }),
  row("give_risk_opinion", "risk_opinion", "under_review", "file.opine_risk", {
    waitingOn: "analyst",
    guards: ["opinions_settled"],
  }),
  row("refer_to_committee", "risk_opinion", "in_committee", "file.opine_risk", {
    waitingOn: "committee",
    guards: ["opinions_settled", "above_single_authority"],
  }),
  row("recommend", "under_review", "pending_decision", "file.recommend", {
    waitingOn: "approver",
    guards: ["within_single_authority"],
  }),
  row("refer_to_committee", "under_review", "in_committee", "file.recommend", {
    waitingOn: "committee",
    guards: ["above_single_authority"],
  }),
  // decision by one person
  row("approve", "pending_decision", "approved", "file.decide", {
    waitingOn: "operations",
    guards: ["other_person", "within_single_authority"],
    reasons: true,
  }),
  row("approve_with_conditions", "pending_decision", "approved_with_conditions", "file.decide", {
    waitingOn: "operations",
    guards: ["other_person", "within_single_authority"],
    reasons: true,
  }),
  row("decline", "pending_decision", "declined", "file.decide", {
    waitingOn: null,
    guards: ["other_person", "within_single_authority"],
    reasons: true,
  }),
  row("return", "pending_decision", "under_review", "file.decide", { waitingOn: "analyst", reasons: true }),
  // decision by the committee
  row("approve", "in_committee", "approved", "file.decide_in_committee", {
    waitingOn: "operations",
    guards: ["committee_voted"],
    reasons: true,
  }),
  row("approve_with_conditions", "in_committee", "approved_with_conditions", "file.decide_in_committee", {
    waitingOn: "operations",
    guards: ["committee_voted"],
    reasons: true,
  }),
  row("decline", "in_committee", "declined", "file.decide_in_committee", {
    waitingOn: null,
    guards: ["committee_voted"],
    reasons: true,
  }),
  row("defer", "in_committee", "in_committee", "file.decide_in_committee", {
    waitingOn: "committee",
    guards: ["committee_voted"],
    reasons: true,
  }),
  row("return", "in_committee", "under_review", "file.decide_in_committee", {
    waitingOn: "analyst",
    guards: ["committee_voted"],
    reasons: true,
  }),
  // reconsideration
  row("ask_reconsideration", "declined", "reconsideration", "application.reconsider", { waitingOn: "approver" }),
  row("reopen", "reconsideration", "under_review", "file.decide", { waitingOn: "analyst", guards: ["other_person"] }),
  row("confirm_decline", "reconsideration", "declined_final", "file.decide", {
    waitingOn: null,
    guards: ["other_person"],
    reasons: true,
  }),
  // offer
  row("send_offer", "approved", "offer_sent", "offer.send", { waitingOn: "applicant" }),
  row("send_offer", "approved_with_conditions", "offer_sent", "offer.send", { waitingOn: "applicant" }),
  row("accept_offer", "offer_sent", "offer_accepted", "offer.answer", { waitingOn: "operations" }),
  row("decline_offer", "offer_sent", "offer_declined", "offer.answer", { waitingOn: null, reasons: true }),
  row("counter_offer", "offer_sent", "in_committee", "offer.answer", { waitingOn: "committee" }),
  row("expire_offer", "offer_sent", "offer_expired", "clock.run", { waitingOn: null, guards: ["clock"] }),
  // conditions, money, follow-up
  row("open_conditions", "offer_accepted", "conditions_pending", "disbursement.prepare", { waitingOn: "applicant" }),
  row("meet_conditions", "conditions_pending", "conditions_met", "disbursement.prepare", { waitingOn: "operations" }),
  row("reopen_conditions", "conditions_met", "conditions_pending", "disbursement.prepare", {
    waitingOn: "applicant",
    reasons: true,
  }),
  row("release", "conditions_met", "ready_to_disburse", "disbursement.prepare", {
    waitingOn: "operations",
    guards: ["other_person"],
  }),
  row("disburse", "ready_to_disburse", "disbursed", "disbursement.prepare", { waitingOn: "operations" }),
  row("disburse_tranche", "disbursed", "disbursed", "disbursement.prepare", { waitingOn: "operations" }),
  row("start_monitoring", "disbursed", "monitoring", "monitoring.record", { waitingOn: "operations" }),
  row("close", "monitoring", "closed", "monitoring.record", { waitingOn: null }),
  // a file changes hands, in whatever status it is
  ...assignedIn.flatMap(({ status, waitingOn }) => [
    row("hand_over", status, status, "file.reassign", { waitingOn }),
    row("take_over", status, status, "file.claim", { waitingOn }),
  ]),
  // ways out
  ...withdrawableFrom.map((from) => row("withdraw", from, "withdrawn", "application.withdraw", { waitingOn: null })),
  ...(["draft", "awaiting_signoff", "info_requested", "approved", "approved_with_conditions"] as const).map((from) =>
    row("expire", from, "expired", "clock.run", { waitingOn: null, guards: ["clock"] }),
  ),
  ...cancellableFrom.map((from) =>
    row("cancel", from, "cancelled", "file.cancel", { waitingOn: null, guards: ["two_people"], reasons: true }),
  ),
] as const satisfies readonly Transition[];

export type Event = (typeof transitions)[number]["event"];

/** Nothing leads out of these. */
export const finalStatuses: readonly Status[] = statuses.filter(
  (status) => !transitions.some((transition) => transition.from === status),
);

/** The rows of one event, whatever they start from. */
export function rowsOf(event: Event): readonly Transition[] {
  return transitions.filter((transition) => transition.event === event);
}

/** Steps that lead out of a status for someone who holds these permissions: what the buttons show. */
export function openSteps(status: Status, holds: (permission: Permission) => boolean): readonly Event[] {
  const open = transitions.filter((transition) => transition.from === status && holds(transition.by));
  return [...new Set(open.map((transition) => transition.event))];
}

/** The five stages an applicant follows. Null: the application has not been sent, or left the track. */
export const stages = ["received", "documents", "assessment", "committee", "decision"] as const;
export type Stage = (typeof stages)[number];

const stageOfStatus: Partial<Record<Status, Stage>> = {
  submitted: "received",
  screening: "documents",
  info_requested: "documents",
  under_review: "assessment",
  risk_opinion: "assessment",
  pending_decision: "committee",
  in_committee: "committee",
  reconsideration: "committee",
  approved: "decision",
  approved_with_conditions: "decision",
  declined: "decision",
  declined_final: "decision",
  offer_sent: "decision",
  offer_accepted: "decision",
  offer_declined: "decision",
  offer_expired: "decision",
  conditions_pending: "decision",
  conditions_met: "decision",
  ready_to_disburse: "decision",
  disbursed: "decision",
  monitoring: "decision",
  closed: "decision",
};

/** An observation made during the assessment shows on the assessment stage, not back on the documents. */
export function stageOf(status: Status, observedIn: Status | null = null): Stage | null {
  if (status === "info_requested" && observedIn === "under_review") return "assessment";
  return stageOfStatus[status] ?? null;
}
