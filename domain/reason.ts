/** Coded reasons. The sentence the applicant reads, and its cure, are in `messages/` under `reasons.<code>`. */
export const reasonCodes = {
  observation: ["unreadable", "incomplete", "outdated", "mismatch", "wrong_document", "missing_signature", "explain"],
  approval: ["capacity_shown", "formalization_alive", "green_purpose", "good_history"],
  decline: [
    "capacity_insufficient",
    "formalization_not_alive",
    "sales_not_shown",
    "over_indebted",
    "purpose_not_served",
    "excluded_zone",
    "information_not_confirmed",
  ],
  return: ["memo_incomplete", "figures_unexplained", "visit_needed"],
  withdrawal: ["no_longer_needed", "found_other", "takes_too_long", "other"],
  offer_decline: ["cost_too_high", "conditions_too_hard", "no_longer_needed", "found_other", "other"],
  counter_offer: ["instalment_too_high", "amount_too_low", "less_needed", "season_differs", "other"],
  reopening: ["evidence_missing", "evidence_expired", "marked_by_mistake"],
} as const;

export type ReasonKind = keyof typeof reasonCodes;
export type ReasonCode = (typeof reasonCodes)[ReasonKind][number];

/** Are these codes of the catalogue for this kind of step, with no repetition? */
export function areReasons(kind: ReasonKind, codes: readonly string[]): codes is ReasonCode[] {
  const known: readonly string[] = reasonCodes[kind];
  return codes.every((code) => known.includes(code)) && new Set(codes).size === codes.length;
}
