import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import {
  committeeConflicts,
  committeeItems,
  committeeMinutes,
  committeeSessions,
  committeeVotes,
} from "@/db/schema/committee";
import { type Choice, resultOf } from "@/domain/committee";
import { Refusal } from "@/domain/refusal";
import {
  agendaOf,
  type Item,
  leftOver,
  rollOf,
  type Session,
  sessionOf,
  traceOfSession,
} from "@/lib/committees/session";
import { command, type Scope } from "@/lib/gate";
import { sha256 } from "@/lib/vault";

/** What the minutes of a session say, every word of it from rows that never change once the session is closed. */
export async function minutesContent(scope: Scope, session: Session) {
  const roll = await rollOf(scope, session.id);
  const nameOf = (memberId: string | null) => roll.find((one) => one.memberId === memberId)?.personName ?? null;
  const cases = [];
  for (const item of await agendaOf(scope, session.id)) cases.push(await caseContent(scope, item, session, nameOf));
  return {
    institution: session.institutionName ?? "",
    committee: session.committeeName ?? "",
    number: session.number,
    heldOn: session.heldOn,
    openedAt: session.openedAt?.toISOString() ?? "",
    secretary: session.secretaryName,
    tieRule: session.tieRule ?? "not_approved",
    roll: roll.map((one) => ({
      name: one.personName,
      substituteOf: nameOf(one.substituteOf),
      isChair: one.isChair,
      arrivedAt: one.arrivedAt?.toISOString() ?? null,
      leftAt: one.leftAt?.toISOString() ?? null,
    })),
    cases,
  };
}

export type MinutesContent = Awaited<ReturnType<typeof minutesContent>>;
export type MinutesCase = MinutesContent["cases"][number];

async function caseContent(scope: Scope, item: Item, session: Session, nameOf: (id: string | null) => string | null) {
  const { tx } = scope;
  const [file] = await tx
    .select({ number: applications.number })
    .from(applications)
    .where(eq(applications.id, item.applicationId));
  const votes = await tx
    .select()
    .from(committeeVotes)
    .where(eq(committeeVotes.itemId, item.id))
    .orderBy(asc(committeeVotes.at), asc(committeeVotes.seatId));
  const conflicts = await tx
    .select()
    .from(committeeConflicts)
    .where(eq(committeeConflicts.itemId, item.id))
    .orderBy(asc(committeeConflicts.declaredAt), asc(committeeConflicts.personId));
  const counted = votes.filter((vote) => item.materialHash?.equals(vote.materialHash) ?? false);
  return {
    position: item.position,
    number: file?.number ?? "",
    applicant: item.applicantName,
    amountCents: item.amountCents,
    termMonths: item.termMonths,
    isCounterOffer: item.isCounterOffer,
    quorum: item.quorum,
    outcome: item.outcome,
    settledBy: item.settledBy,
    counts: item.outcome ? resultOf(counted, session.tieRule ?? "not_approved").counts : null,
    reasonCodes: item.reasonCodes,
    conditions: item.conditions,
    message: item.message,
    deferredUntil: item.deferredUntil,
    settledAt: item.settledAt?.toISOString() ?? null,
    fileHash: item.materialHash?.toString("hex") ?? null,
    conflicts: conflicts.map(({ personName, reason, declaredAt }) => ({
      name: personName,
      reason,
      at: declaredAt.toISOString(),
    })),
    votes: votes.map((vote) => ({
      name: vote.personName,
      seatOf: nameOf(vote.seatId) === vote.personName ? null : nameOf(vote.seatId),
      choice: vote.choice,
      isDissent: item.outcome !== null && dissents(vote.choice, item.outcome),
      reason: vote.reason,
      at: vote.at.toISOString(),
      isVoid: !counted.includes(vote),
    })),
  };
}

/** A vote against what was decided. Whoever would have approved without conditions agrees with approving. */
export function dissents(choice: Choice, outcome: Choice): boolean {
  const side = (one: Choice) => (one === "approve_with_conditions" ? "approve" : one);
  return side(choice) !== side(outcome);
}

export function minutesHash(content: MinutesContent): Buffer {
  return sha256(JSON.stringify(content));
}

/**
 * Closes a session and its minutes. Cases that were not dealt with go on waiting for another agenda; none may be left in
 * the middle of its vote, unless its file has left the committee meanwhile.
 */
export const closeSession = command("committee.close", {
  by: "committee.convene",
  input: z.strictObject({ sessionId: z.uuid() }),
  async run(scope, { sessionId }) {
    const { tx, now } = scope;
    const session = await sessionOf(scope, sessionId, true);
    if (session.state !== "open") throw new Refusal("session_moved_on");
    for (const item of await leftOver(scope, sessionId)) {
      if (item.state === "voting" && (await isWaiting(scope, item))) throw new Refusal("vote_running");
      await tx.update(committeeItems).set({ state: "dropped" }).where(eq(committeeItems.id, item.id));
    }
    await tx
      .update(committeeSessions)
      .set({ state: "closed", closedAt: now })
      .where(eq(committeeSessions.id, sessionId));
    const contentHash = minutesHash(await minutesContent(scope, session));
    const { institutionId, number, heldOn } = session;
    await tx.insert(committeeMinutes).values({ institutionId, sessionId, number, heldOn, contentHash, closedAt: now });
    scope.record(traceOfSession(session, { hash: contentHash.toString("hex") }));
    return {};
  },
});

async function isWaiting({ tx }: Scope, { applicationId }: Item): Promise<boolean> {
  const [file] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.status, "in_committee")));
  return file !== undefined;
}
