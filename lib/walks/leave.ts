import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";

/** Ends walking: the session is staff and nothing else again. What was typed stays until it is gone on with, or forgotten. */
export const leaveWalk = command("product.leave_walk", {
  by: "product.walk",
  input: z.strictObject({}),
  async run({ tx, actor, record }) {
    const { sessionId, personId } = actor;
    if (!sessionId || !personId) throw new Refusal("not_allowed");
    await tx
      .update(sessions)
      .set({ walkingAs: null })
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId)));
    record({ entity: "session", entityId: sessionId });
    return {};
  },
});
