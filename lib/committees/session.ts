import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { committeeAttendance, committeeItems, committeeSessions } from "@/db/schema/committee";
import type { Attendee } from "@/domain/committee";
import { Refusal } from "@/domain/refusal";
import { dateField } from "@/domain/shape";
import { holdCommittee } from "@/lib/committees/committee";
import { command, type Scope } from "@/lib/gate";

export type Session = typeof committeeSessions.$inferSelect;
export type Item = typeof committeeItems.$inferSelect;
export type Attendance = typeof committeeAttendance.$inferSelect;

/** A session of the acting person's institution. Held, when it is about to change, until the transaction ends. */
export async function sessionOf({ tx, actor }: Scope, id: string, hold = false): Promise<Session> {
  const found = tx
    .select()
    .from(committeeSessions)
    .where(and(eq(committeeSessions.id, id), eq(committeeSessions.institutionId, actor.institutionId ?? "")));
  const [session] = await (hold ? found.for("update") : found);
  if (!session) throw new Refusal("not_found");
  return session;
}

/** A case of an agenda, with its session: both held, so that votes and results of it come one after the other. */
export async function itemOf(scope: Scope, itemId: string, hold = false): Promise<{ item: Item; session: Session }> {
  const { tx, actor } = scope;
  const found = tx
    .select()
    .from(committeeItems)
    .where(and(eq(committeeItems.id, itemId), eq(committeeItems.institutionId, actor.institutionId ?? "")));
  const [first] = await found;
  if (!first) throw new Refusal("not_found");
  const session = await sessionOf(scope, first.sessionId, hold);
  if (!hold) return { item: first, session };
  const [item] = await tx.select().from(committeeItems).where(eq(committeeItems.id, itemId)).for("update");
  if (!item) throw new Refusal("not_found");
  return { item, session };
}

export async function rollOf({ tx }: Scope, sessionId: string): Promise<Attendance[]> {
  return tx
    .select()
    .from(committeeAttendance)
    .where(eq(committeeAttendance.sessionId, sessionId))
    .orderBy(desc(committeeAttendance.isChair), committeeAttendance.personName, committeeAttendance.memberId);
}

/** The roll as the seats are filled from it. */
export function attendees(roll: readonly Attendance[]): (Attendee & { personName: string })[] {
  return roll.map(({ memberId, personId, personName, substituteOf, isChair, arrivedAt, leftAt }) => ({
    memberId,
    personId,
    personName,
    substituteOf,
    isChair,
    isPresent: arrivedAt !== null && leftAt === null,
  }));
}

export function traceOfSession({ id }: Pick<Session, "id">, detail: Record<string, unknown> = {}) {
  return { entity: "committee_session", entityId: id, detail };
}

export function traceOfItem({ id, sessionId, applicationId }: Item, detail: Record<string, unknown> = {}) {
  return { entity: "committee_item", entityId: id, applicationId, detail: { sessionId, ...detail } };
}

/** Calls a session for a day. It gets the next number of the committee. */
export const planSession = command("committee.plan", {
  by: "committee.convene",
  input: z.strictObject({ heldOn: dateField }),
  async run(scope, { heldOn }) {
    const { tx, actor, today } = scope;
    const { institutionId } = await holdCommittee(scope);
    if (heldOn < today) throw new Refusal("invalid_input", { heldOn: "date_past" });
    const [last] = await tx
      .select({ number: sql<number>`coalesce(max(${committeeSessions.number}), 0)::int` })
      .from(committeeSessions)
      .where(eq(committeeSessions.institutionId, institutionId));
    const id = crypto.randomUUID();
    const number = (last?.number ?? 0) + 1;
    const planned = { plannedBy: actor.personId ?? "", secretaryName: actor.displayName };
    await tx.insert(committeeSessions).values({ id, institutionId, number, heldOn, state: "planned", ...planned });
    scope.record(traceOfSession({ id }, { number, heldOn }));
    return { sessionId: id };
  },
});

/** Cases of a session in their order, without those that were dropped. */
export async function agendaOf({ tx }: Scope, sessionId: string): Promise<Item[]> {
  return tx
    .select()
    .from(committeeItems)
    .where(and(eq(committeeItems.sessionId, sessionId), ne(committeeItems.state, "dropped")))
    .orderBy(committeeItems.position, committeeItems.id);
}

/** Moves a case that is still to be dealt with one place up or down. */
export const moveCase = command("committee.move_case", {
  by: "committee.convene",
  input: z.strictObject({ itemId: z.uuid(), direction: z.enum(["up", "down"]) }),
  async run(scope, { itemId, direction }) {
    const { item, session } = await itemOf(scope, itemId, true);
    if (session.state === "closed" || item.state !== "listed") throw new Refusal("session_moved_on");
    const open = (await agendaOf(scope, session.id)).filter(({ state }) => state === "listed");
    const at = open.findIndex(({ id }) => id === itemId);
    const other = open[at + (direction === "up" ? -1 : 1)];
    if (other) {
      for (const [id, position] of [
        [item.id, other.position],
        [other.id, item.position],
      ] as const)
        await scope.tx.update(committeeItems).set({ position }).where(eq(committeeItems.id, id));
    }
    scope.record(traceOfItem(item, { direction }));
    return { sessionId: session.id };
  },
});

/** Takes a case off the agenda before it is dealt with: its file goes on waiting for the committee. */
export const dropCase = command("committee.drop_case", {
  by: "committee.convene",
  input: z.strictObject({ itemId: z.uuid() }),
  async run(scope, { itemId }) {
    const { item, session } = await itemOf(scope, itemId, true);
    if (session.state === "closed" || item.state !== "listed") throw new Refusal("session_moved_on");
    await scope.tx.update(committeeItems).set({ state: "dropped" }).where(eq(committeeItems.id, itemId));
    scope.record(traceOfItem(item));
    return { sessionId: session.id };
  },
});

/** Cases of a session that were not dealt with. */
export async function leftOver({ tx }: Scope, sessionId: string): Promise<Item[]> {
  return tx
    .select()
    .from(committeeItems)
    .where(and(eq(committeeItems.sessionId, sessionId), inArray(committeeItems.state, ["listed", "voting"])));
}
