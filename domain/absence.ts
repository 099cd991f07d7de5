/** "No tengo este documento, porque…": an answer to a paper that is asked for. */

/** Why somebody does not have a paper. The sentence of each is in `messages`. */
export const absenceReasons = [
  "in_process",
  "never_had",
  "lost",
  "held_elsewhere",
  "hard_to_get",
  "not_our_case",
  "other",
] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** What the lender made of it: nothing yet, it goes on without the paper, the paper was never needed, it is asked for again. */
export const absenceStates = ["declared", "accepted", "not_needed", "observed"] as const;
export type AbsenceState = (typeof absenceStates)[number];

/** What was said, as it is signed and frozen. */
export type SaidAbsence = { requirement: string; reason: AbsenceReason; note: string };

/** Characters of the own words beside a reason. */
export const longestAbsenceNote = 300;

/**
 * Whether saying so is an answer to the paper. What the lender accepted always is; before that the product says for each
 * paper whether an application may come without it.
 */
export function answersPaper({ mayLack }: { mayLack: boolean }, { state }: { state: AbsenceState }): boolean {
  return state === "accepted" || state === "not_needed" || (state === "declared" && mayLack);
}
