import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import { type TenantContext, withTx } from "@/db/client";
import { integrationEvents, webhookDeliveries, webhookEndpoints } from "@/db/schema/integration";
import { eventMessage } from "./event-shape";

export const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };

/**
 * Gives committed events their place in the feed of their institution and addresses them to its receivers. One publisher
 * works at a time, so whoever has read up to a place has seen everything before it. Returns how many it published.
 */
export function publishCommitted(now: Date, limit = 500): Promise<number> {
  return withTx(worker, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('veta.events.publish')) as mine`,
    );
    if (!rows[0]?.mine) return 0;
    const fresh = await tx
      .select()
      .from(integrationEvents)
      .where(isNull(integrationEvents.position))
      .orderBy(asc(integrationEvents.written))
      .limit(limit);
    for (const event of fresh) {
      const [last] = await tx
        .select({ position: max(integrationEvents.position) })
        .from(integrationEvents)
        .where(eq(integrationEvents.institutionId, event.institutionId));
      await tx
        .update(integrationEvents)
        .set({ position: (last?.position ?? 0) + 1 })
        .where(eq(integrationEvents.id, event.id));
      const message = eventMessage(event);
      const receivers = await tx
        .select({ id: webhookEndpoints.id })
        .from(webhookEndpoints)
        .where(
          and(
            eq(webhookEndpoints.institutionId, event.institutionId),
            isNull(webhookEndpoints.removedAt),
            sql`${event.type} = any(${webhookEndpoints.events})`,
          ),
        );
      if (receivers.length === 0) continue;
      await tx.insert(webhookDeliveries).values(
        receivers.map((receiver) => ({
          institutionId: event.institutionId,
          endpointId: receiver.id,
          messageId: message.id,
          applicationId: event.applicationId,
          type: message.type,
          body: message,
          createdAt: now,
          notBefore: now,
        })),
      );
    }
    return fresh.length;
  });
}
