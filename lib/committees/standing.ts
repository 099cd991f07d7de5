import { eq } from "drizzle-orm";
import { committeeVotes } from "@/db/schema/committee";
import { seatsFor } from "@/domain/committee";
import { type Material, materialKey } from "@/domain/material";
import { contentsOf } from "@/lib/applications/contents";
import { materialOf } from "@/lib/applications/material";
import { type Application, load } from "@/lib/applications/visible";
import { proposedTerms } from "@/lib/committees/list-case";
import { analystsOf, conflictedIn } from "@/lib/committees/people";
import { attendees, type Item, rollOf, type Session } from "@/lib/committees/session";
import type { Scope } from "@/lib/gate";
import { sha256 } from "@/lib/vault";

export type Vote = typeof committeeVotes.$inferSelect;

/** How a case stands now: the file, its seats, and the votes given on the file as it is. */
export async function caseStanding(scope: Scope, item: Item, session: Session) {
  const application = await load(scope, item.applicationId);
  const contents = await contentsOf(scope, application);
  const terms = await termsNow(scope, application, item);
  const material = materialOf(contents, application, terms);
  const hash = sha256(materialKey(material));
  const barred = await analystsOf(scope, item.applicationId);
  const conflicted = await conflictedIn(scope, item.id);
  const seats = seatsFor(attendees(await rollOf(scope, session.id)), new Set([...barred, ...conflicted]));
  const cast = await scope.tx
    .select()
    .from(committeeVotes)
    .where(eq(committeeVotes.itemId, item.id))
    .orderBy(committeeVotes.at, committeeVotes.seatId);
  // Given on a file that has changed since, or by somebody who turned out to be barred: void.
  const isVoid = (vote: Vote) =>
    !vote.materialHash.equals(hash) || barred.has(vote.personId) || conflicted.has(vote.personId);
  const votes = cast.filter((vote) => !isVoid(vote));
  const pending = seats.filter((seat) => seat.holder && !votes.some(({ seatId }) => seatId === seat.seatId));
  return {
    application,
    contents,
    terms,
    material: material satisfies Material,
    seen: hash.toString("hex"),
    hash,
    barred,
    conflicted,
    seats,
    votes,
    voided: cast.filter(isVoid),
    pending,
    /** Seats that count towards the quorum: who may vote and is here, or has voted. */
    counted: votes.length + pending.length,
  };
}

export type CaseStanding = Awaited<ReturnType<typeof caseStanding>>;

/** The terms the file asks for now; once the file has left the committee, those that were voted on. */
async function termsNow(scope: Scope, application: Application, item: Item) {
  const now = await proposedTerms(scope, application);
  const { guarantees } = now.recommendation;
  if (application.status !== "in_committee")
    return { ...now, amountCents: item.amountCents, termMonths: item.termMonths, guarantees };
  return { ...now, guarantees };
}
