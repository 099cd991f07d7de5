import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/person";
import { query } from "@/lib/gate";
import { memberIn } from "@/lib/organizations/member";
import { personOf } from "@/lib/organizations/own-person";
import { open } from "@/lib/vault";

const mostSessions = 50;

/** What Veta keeps of the person who asks: who they are, and when they came in. */
export const ownPerson = query({
  by: "application.read",
  input: z.strictObject({}),
  async run(scope) {
    const { tx, actor } = scope;
    const person = await personOf(scope);
    const membership = (await memberIn(scope, actor.organizationId ?? "", person.id))?.membership;
    const came = await tx
      .select({ createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
      .from(sessions)
      .where(eq(sessions.personId, person.id))
      .orderBy(desc(sessions.createdAt))
      .limit(mostSessions);
    return {
      name: person.displayName,
      phone: person.phone ? await open(tx, person.id, "people.phone", person.phone) : null,
      dni: person.dni ? await open(tx, person.id, "people.dni", person.dni) : null,
      language: person.language,
      since: person.createdAt,
      post: membership?.post ?? null,
      role: membership?.role ?? null,
      joinedAt: membership?.joinedAt ?? null,
      sessions: came,
    };
  },
});
