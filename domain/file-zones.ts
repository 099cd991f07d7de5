import { type InstitutionRole, institutionRoles, type Role } from "./access";
import { type Event, type Status, statuses } from "./application";

/**
 * Rights in a file: for each role, zone and phase of the file, whether one sees it, changes it, or finds nothing. What is
 * not in the table is nothing. File pages and commands ask it; `transitions` still says which steps there are at all.
 */

export const zones = [
  "summary",
  "answers",
  "documents",
  "credit",
  "environmental",
  "aml",
  "committee",
  "offer",
  "notes",
] as const;
export type Zone = (typeof zones)[number];

export type Right = "none" | "see" | "edit";

export const phases = [
  "received",
  "screening",
  "observed",
  "review",
  "risk",
  "decision",
  "settled",
  "payout",
  "running",
  "over",
] as const;
/** Stretches of the life of a file in which rights are the same. */
export type Phase = (typeof phases)[number];

const phaseOfStatus: Record<Status, Phase | null> = {
  draft: null,
  awaiting_signoff: null,
  submitted: "received",
  screening: "screening",
  info_requested: "observed",
  under_review: "review",
  risk_opinion: "risk",
  pending_decision: "decision",
  in_committee: "decision",
  reconsideration: "decision",
  approved: "settled",
  approved_with_conditions: "settled",
  offer_sent: "settled",
  offer_accepted: "payout",
  conditions_pending: "payout",
  conditions_met: "payout",
  ready_to_disburse: "payout",
  disbursed: "running",
  monitoring: "running",
  declined: "over",
  declined_final: "over",
  offer_declined: "over",
  offer_expired: "over",
  closed: "over",
  withdrawn: "over",
  expired: "over",
  cancelled: "over",
};

/** Null before the application was sent: nobody of the lender sees anything. */
export function phaseOf(status: Status): Phase | null {
  return phaseOfStatus[status];
}

export function statusesIn(phase: Phase): Status[] {
  return statuses.filter((status) => phaseOfStatus[status] === phase);
}

type Cell = { see: readonly Phase[]; edit: readonly Phase[] };
type RoleRights = Partial<Record<Zone, Cell>>;

const always = phases;
const open = phases.filter((phase) => phase !== "over");
const fromDecision = phases.slice(phases.indexOf("decision"));
const fromSettled = phases.slice(phases.indexOf("settled"));

const see = (when: readonly Phase[] = always): Cell => ({ see: when, edit: [] });
const edit = (when: readonly Phase[], seen: readonly Phase[] = always): Cell => ({ see: seen, edit: when });

export const fileRights: Record<InstitutionRole, RoleRights> = {
  analyst: {
    summary: edit(open),
    answers: see(),
    documents: edit(["screening", "review"]),
    credit: edit(["review"]),
    environmental: see(),
    committee: see(),
    offer: see(),
    notes: edit(open),
  },
  es_specialist: {
    summary: see(),
    answers: see(),
    documents: see(),
    environmental: edit(["review", "observed", "risk"]),
    notes: edit(open),
  },
  risk_officer: {
    summary: see(),
    answers: see(),
    documents: see(),
    credit: edit(["risk"]),
    environmental: see(),
    committee: see(),
    notes: edit(open),
  },
  committee_member: {
    summary: see(),
    answers: see(fromDecision),
    documents: see(fromDecision),
    credit: see(fromDecision),
    environmental: see(fromDecision),
    committee: edit(["decision"], fromDecision),
    notes: see(fromDecision),
  },
  committee_secretary: {
    summary: see(),
    answers: see(fromDecision),
    documents: see(fromDecision),
    credit: see(fromDecision),
    environmental: see(fromDecision),
    committee: edit(["decision"], fromDecision),
    notes: edit(["decision"], fromDecision),
  },
  operations: {
    summary: see(),
    answers: see(fromSettled),
    documents: see(fromSettled),
    credit: see(fromSettled),
    environmental: see(fromSettled),
    committee: see(fromSettled),
    offer: edit(["settled", "payout", "running"]),
    notes: edit(["settled", "payout", "running"], fromSettled),
  },
  approver: {
    summary: see(),
    answers: see(),
    documents: see(),
    credit: see(),
    environmental: see(),
    committee: edit(["screening", "decision"]),
    offer: see(),
    notes: edit(open),
  },
  compliance: {
    summary: see(),
    answers: see(),
    documents: see(),
    aml: edit(always),
    committee: see(fromDecision),
    offer: see(),
  },
  product_admin: {},
  institution_admin: { summary: edit(open) },
  facilitator: {},
  auditor: {
    summary: see(),
    answers: see(),
    documents: see(),
    credit: see(),
    environmental: see(),
    committee: see(),
    offer: see(),
    notes: see(),
  },
};

/** What one role may do in a zone while the file is in a status. */
export function rightOf(role: InstitutionRole, status: Status, zone: Zone): Right {
  const cell = fileRights[role][zone];
  const phase = phaseOf(status);
  if (!cell || !phase) return "none";
  if (cell.edit.includes(phase)) return "edit";
  return cell.see.includes(phase) ? "see" : "none";
}

/** The widest right among all roles of a person. */
export function rightIn(roles: readonly Role[], status: Status, zone: Zone): Right {
  const rights = institutionRoles.filter((role) => roles.includes(role)).map((role) => rightOf(role, status, zone));
  if (rights.includes("edit")) return "edit";
  return rights.includes("see") ? "see" : "none";
}

export type ZoneRights = Record<Zone, Right>;

export function zoneRights(roles: readonly Role[], status: Status): ZoneRights {
  return Object.fromEntries(zones.map((zone) => [zone, rightIn(roles, status, zone)])) as ZoneRights;
}

/** The zone in which a step of the lender's staff writes. Steps of applicants and of the clock write in none. */
const zoneOfEvent: Partial<Record<Event, Zone>> = {
  claim: "summary",
  take_over: "summary",
  hand_over: "summary",
  cancel: "summary",
  pass_screening: "documents",
  request_info: "documents",
  request_risk_opinion: "credit",
  give_risk_opinion: "credit",
  hear_third: "credit",
  recommend: "credit",
  decline_screening: "committee",
  approve: "committee",
  approve_with_conditions: "committee",
  decline: "committee",
  return: "committee",
  defer: "committee",
  reopen: "committee",
  confirm_decline: "committee",
  send_offer: "offer",
  open_conditions: "offer",
  meet_conditions: "offer",
  reopen_conditions: "offer",
  release: "offer",
  disburse: "offer",
  disburse_tranche: "offer",
  start_monitoring: "offer",
  close: "offer",
};

export function zoneOfStep(event: Event): Zone | null {
  // The one who passes a file to the committee does so with an opinion on the credit.
  return event === "refer_to_committee" ? "credit" : (zoneOfEvent[event] ?? null);
}
