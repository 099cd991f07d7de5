import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { auditEvents, auditSeals } from "@/db/schema/audit";
import { apiKeys } from "@/db/schema/integration";
import { people } from "@/db/schema/person";
import { verifyChain } from "@/lib/audit";
import { query } from "@/lib/gate";

const pageSize = 50;

/** The trail of one's own institution, newest first, with the place of each row in the chain. */
export const auditTrail = query({
  by: "audit.read",
  input: z.strictObject({ after: z.coerce.number().int().positive().optional() }),
  async run({ tx, actor }, { after }) {
    const rows = await tx
      .select({ event: auditEvents, seq: auditSeals.seq, actor: people.displayName, program: apiKeys.name })
      .from(auditEvents)
      .leftJoin(auditSeals, eq(auditSeals.eventId, auditEvents.id))
      .leftJoin(people, eq(people.id, auditEvents.actorId))
      .leftJoin(apiKeys, eq(apiKeys.id, auditEvents.sessionId))
      .where(
        and(eq(auditEvents.institutionId, actor.institutionId ?? ""), after ? lt(auditEvents.id, after) : undefined),
      )
      .orderBy(desc(auditEvents.id))
      .limit(pageSize + 1);
    return {
      rows: rows.slice(0, pageSize).map(({ event, seq, actor: name, program }) => ({
        id: event.id,
        at: event.at,
        event: event.event,
        actor: name ?? program,
        ...aboutOf(event),
        seq,
      })),
      chain: await verifyChain(tx, actor.institutionId ?? ""),
      next: rows.length > pageSize ? (rows[pageSize - 1]?.event.id ?? null) : null,
    };
  },
});

/** What an event was about. What somebody walked of a draft is no file that a desk could open. */
function aboutOf({ entity, entityId, applicationId, actorRoles }: typeof auditEvents.$inferSelect) {
  return applicationId && actorRoles.includes("walker")
    ? { entity: "preview", entityId: applicationId, applicationId: null }
    : { entity, entityId, applicationId };
}
