import { and, desc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { committeeItems, committeeSessions } from "@/db/schema/committee";
import { load } from "@/lib/applications/visible";
import { query } from "@/lib/gate";

/** Every agenda a file has stood on, newest first: when, and what came of it. */
export const agendasOf = query({
  by: "committee.read",
  input: z.strictObject({ applicationId: z.uuid() }),
  async run(scope, { applicationId }) {
    const { id } = await load(scope, applicationId);
    return scope.tx
      .select({
        itemId: committeeItems.id,
        state: committeeItems.state,
        outcome: committeeItems.outcome,
        deferredUntil: committeeItems.deferredUntil,
        number: committeeSessions.number,
        heldOn: committeeSessions.heldOn,
      })
      .from(committeeItems)
      .innerJoin(committeeSessions, eq(committeeSessions.id, committeeItems.sessionId))
      .where(and(eq(committeeItems.applicationId, id), ne(committeeItems.state, "dropped")))
      .orderBy(desc(committeeSessions.number));
  },
});
