import { first, type SearchParams } from "@/app/bridge";
import { type ApplicantKind, applicantKinds, kindRules, type Post } from "@/domain/applicant";
import { type Place, place, searchPlaces } from "@/domain/register/ubigeo";

/**
 * Registering goes in three steps, each with an address of its own: who asks, in which district, and the rest. What comes
 * first decides what is asked next, and a phone without script can do it.
 */
export type RegisterStep = {
  kind: ApplicantKind | null;
  /** The name of a district as typed, to look it up. */
  search: string;
  place: Place | null;
  back: string;
  /** A step that was sent on without its answer, or with a name no district has. */
  missing: "kind" | "place" | "search" | null;
};

export async function registerStep(searchParams: SearchParams): Promise<RegisterStep> {
  const query = await searchParams;
  const step = {
    kind: applicantKinds.find((kind) => kind === first(query.tipo)) ?? null,
    search: first(query.lugar).slice(0, 60),
    place: place(first(query.distrito)),
    back: first(query.volver),
  };
  return { ...step, missing: missingIn(step, first(query.paso)) };
}

function missingIn(step: Omit<RegisterStep, "missing">, sent: string): RegisterStep["missing"] {
  if (step.kind === null) return sent === "tipo" ? "kind" : null;
  if (step.place !== null) return null;
  if (sent === "distrito") return "place";
  return sent === "lugar" && searchPlaces(step.search, 1).length === 0 ? "search" : null;
}

type At = { kind?: string | null; district?: string | null; back?: string };

export function registerPath({ kind, district, back }: At): string {
  const query = new URLSearchParams();
  if (kind) query.set("tipo", kind);
  if (district) query.set("distrito", district);
  if (back) query.set("volver", back);
  return query.size > 0 ? `/registro?${query}` : "/registro";
}

/** Does this kind stand for one person, who signs for themselves? */
export function isOnePerson(kind: ApplicantKind): boolean {
  return kindRules[kind].signatories[0] === "self";
}

/** The posts someone of this kind may have, signatories first. */
export function postsOf(kind: ApplicantKind): Post[] {
  return isOnePerson(kind) ? ["self"] : [...kindRules[kind].signatories, "member"];
}
