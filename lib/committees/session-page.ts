import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { committeeConflicts, committeeMinutes } from "@/db/schema/committee";
import { inForce } from "@/domain/committee";
import { committeeOf } from "@/lib/committees/committee";
import { membersOf } from "@/lib/committees/members";
import { agendaOf, attendees, rollOf, type Session, sessionOf } from "@/lib/committees/session";
import { query, type Scope } from "@/lib/gate";

/** One session: its roll, its agenda in order, and whether its minutes are closed. Tells nothing of what was said. */
export const sessionPage = query({
  by: "committee.read",
  input: z.strictObject({ sessionId: z.uuid() }),
  async run(scope, { sessionId }) {
    const { tx, actor } = scope;
    const session = await sessionOf(scope, sessionId);
    const items = await agendaOf(scope, sessionId);
    const conflicts = await conflictCounts(
      scope,
      items.map(({ id }) => id),
    );
    const numbers = await numbersOf(
      scope,
      items.map(({ applicationId }) => applicationId),
    );
    const roll = attendees(await rollOf(scope, sessionId));
    const [minutes] = await tx.select().from(committeeMinutes).where(eq(committeeMinutes.sessionId, sessionId));
    return {
      session,
      committee: await committeeOf(scope),
      roll,
      /** Whose membership holds on the day of the session, while its roll was not called. */
      expected: session.state === "planned" ? await expectedAt(scope, session) : [],
      items: items.map((item) => ({
        ...item,
        number: numbers.find(({ id }) => id === item.applicationId)?.number ?? "",
        conflicts: conflicts.find(({ itemId }) => itemId === item.id)?.count ?? 0,
      })),
      isOnRoll: roll.some(({ personId, isPresent }) => personId === actor.personId && isPresent),
      minutesHash: minutes?.contentHash.toString("hex") ?? null,
    };
  },
});

export type SessionPage = Extract<Awaited<ReturnType<typeof sessionPage>>, { ok: true }>["value"];

async function expectedAt(scope: Scope, { heldOn }: Session) {
  const rows = await membersOf(scope);
  const nameOf = (id: string | null) => rows.find(({ member }) => member.id === id)?.name ?? null;
  return rows
    .filter(({ member, disabledAt }) => inForce(member, heldOn) && disabledAt === null)
    .map(({ member, name }) => ({
      memberId: member.id,
      name,
      isChair: member.isChair,
      substituteOf: nameOf(member.substituteOf),
    }));
}

async function conflictCounts({ tx }: Scope, itemIds: string[]) {
  if (itemIds.length === 0) return [];
  return tx
    .select({ itemId: committeeConflicts.itemId, count: sql<number>`count(*)::int` })
    .from(committeeConflicts)
    .where(inArray(committeeConflicts.itemId, itemIds))
    .groupBy(committeeConflicts.itemId);
}

async function numbersOf({ tx }: Scope, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: applications.id, number: applications.number })
    .from(applications)
    .where(inArray(applications.id, ids));
}
