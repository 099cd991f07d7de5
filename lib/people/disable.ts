import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { people, sessions, staffRoles } from "@/db/schema/person";
import type { Actor } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";

/** Blocks someone, at once and until access is given back: all their sessions end in the same transaction. Nobody disables themselves. */
export const disablePerson = command("people.disable", {
  by: "people.disable",
  input: z.strictObject({ personId: z.uuid() }),
  async run({ tx, actor, now, record }, { personId }) {
    if (personId === actor.personId) throw new Refusal("same_person");
    const changed = await tx
      .update(people)
      .set({ disabledAt: now })
      .where(and(ofOwnInstitution(actor, personId), isNull(people.disabledAt)))
      .returning({ id: people.id });
    if (changed.length === 0) throw new Refusal("not_found");
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt)));
    record({ entity: "person", entityId: personId });
    return {};
  },
});

/** Gives access back. Old sessions stay ended; who had left comes back without roles. */
export const enablePerson = command("people.enable", {
  by: "people.disable",
  input: z.strictObject({ personId: z.uuid() }),
  async run({ tx, actor, record }, { personId }) {
    const [person] = await tx.select().from(people).where(ofOwnInstitution(actor, personId));
    if (!person) throw new Refusal("not_found");
    if (person.accessUntil) await tx.delete(staffRoles).where(eq(staffRoles.personId, personId));
    await tx.update(people).set({ disabledAt: null, accessUntil: null }).where(eq(people.id, personId));
    record({ entity: "person", entityId: personId });
    return {};
  },
});

function ofOwnInstitution(actor: Actor, personId: string) {
  return and(eq(people.id, personId), eq(people.institutionId, actor.institutionId ?? ""));
}
