import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { integrationEvents } from "@/db/schema/integration";
import { command } from "@/lib/gate";
import { eventMessage, eventShape } from "./event-shape";

/** A page of the feed. `next` is where to go on reading, also when nothing new has happened. */
export const eventPage = z.strictObject({ events: z.array(eventShape), next: z.int() });

/** The events of the institution in order, from a place on. A command, because every use of a key leaves a trace. */
export const readEvents = command("event.read", {
  by: "event.read",
  input: z.strictObject({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  async run({ tx, actor, record }, { after, limit }): Promise<z.infer<typeof eventPage>> {
    const rows = await tx
      .select()
      .from(integrationEvents)
      .where(and(eq(integrationEvents.institutionId, actor.institutionId ?? ""), gt(integrationEvents.position, after)))
      .orderBy(asc(integrationEvents.position))
      .limit(limit);
    record({ entity: "event_feed", entityId: String(after), detail: { read: rows.length } });
    return { events: rows.map(eventMessage), next: rows.at(-1)?.position ?? after };
  },
});
