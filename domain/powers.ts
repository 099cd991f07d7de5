import { type ApplicantKind, kindRules, type Post } from "./applicant";

/** Who may sign for an organization: what its registered powers say on a day, whatever the titles are. */

export const manners = ["alone", "joint"] as const;
export type Manner = (typeof manners)[number];

export type Power = {
  post: Post;
  manner: Manner;
  /** Calendar days in Lima, both included. */
  validFrom: string;
  validTo: string | null;
  endedOn: string | null;
};

export type PowerState = "in_force" | "not_yet" | "expired" | "ended";

export function powerState({ validFrom, validTo, endedOn }: Omit<Power, "post" | "manner">, today: string): PowerState {
  // Whoever ends a power ends it at once.
  if (endedOn !== null) return "ended";
  if (validTo !== null && validTo < today) return "expired";
  return validFrom > today ? "not_yet" : "in_force";
}

/** One person who asks for themselves signs alone: nobody else's signature is ever asked for. */
export function signsAlone(kind: ApplicantKind): boolean {
  return kindRules[kind].signatories[0] === "self";
}

/** How a power begins when nobody has said otherwise: where two posts sign, they sign together. */
export function usualManner(kind: ApplicantKind): Manner {
  return kindRules[kind].signatories.length > 1 ? "joint" : "alone";
}

/** Does a product that wants two signatures get two from this kind of applicant, whose signatory holds this power? */
export function needsSecond({ signOff }: { signOff: boolean }, kind: ApplicantKind, manner: Manner): boolean {
  if (!signOff || signsAlone(kind)) return false;
  return kindRules[kind].signatories.length > 1 || manner === "joint";
}
