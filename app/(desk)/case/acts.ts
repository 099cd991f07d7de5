import type { Event } from "@/domain/application";
import type { File } from "@/lib/applications/file";

/** What a person may do with a file, in the words of its screens. */
export const acts = [
  "claim",
  "take",
  "pass",
  "observe",
  "propose",
  "opine",
  "decide",
  "return",
  "offer",
  "payout",
  "reconsider",
  "hand_over",
] as const;
export type Act = (typeof acts)[number];

const actOfStep: Partial<Record<Event, Act>> = {
  claim: "claim",
  take_over: "take",
  pass_screening: "pass",
  request_info: "observe",
  recommend: "propose",
  give_risk_opinion: "opine",
  approve: "decide",
  return: "return",
  send_offer: "offer",
  open_conditions: "payout",
  meet_conditions: "payout",
  release: "payout",
  disburse: "payout",
  reopen: "reconsider",
  confirm_decline: "reconsider",
  hand_over: "hand_over",
};

type Stepping = { status: File["status"]; steps: readonly Event[] };

export function actsOf({ status, steps }: Stepping): Act[] {
  const open = steps.flatMap((step) => actOfStep[step] ?? []);
  // The committee decides on screens of its own.
  return acts.filter(
    (act) => open.includes(act) && (status === "pending_decision" || (act !== "decide" && act !== "return")),
  );
}

const mainActs = ["claim", "take", "pass", "propose", "opine", "decide", "reconsider", "offer", "payout"] as const;

/** The act that takes the file on; the others stand beside it. */
export function mainAct(file: Stepping): (typeof mainActs)[number] | null {
  return mainActs.find((act) => actsOf(file).includes(act)) ?? null;
}
