import { eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/person";
import { command } from "@/lib/gate";

/** Ends the session that asks; the next request with its cookie is nobody. */
export const signOut = command("people.sign_out", {
  by: "session.close",
  in: "identity",
  input: z.strictObject({}),
  async run({ tx, actor, now, record }) {
    if (actor.sessionId) await tx.update(sessions).set({ revokedAt: now }).where(eq(sessions.id, actor.sessionId));
    record({ entity: "session", entityId: actor.sessionId ?? "none" });
    return {};
  },
});
