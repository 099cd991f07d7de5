import { and, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { enter } from "@/db/client";
import { devices, people, sessions } from "@/db/schema/person";
import { phoneChanges, powers } from "@/db/schema/profile";
import { signatureRequests } from "@/db/schema/signature";
import { Refusal } from "@/domain/refusal";
import { system } from "@/lib/actors";
import { env } from "@/lib/env";
import { type Caller, command, query } from "@/lib/gate";
import { log } from "@/lib/log";
import { post } from "@/lib/outbox";
import { smsText } from "@/lib/sentence";
import { open, seal } from "@/lib/vault";

const dueChanges = query({
  by: "clock.run",
  in: "identity",
  input: z.strictObject({}),
  run: ({ tx, now }) =>
    tx
      .select({ id: phoneChanges.id })
      .from(phoneChanges)
      .where(and(lte(phoneChanges.appliesAt, now), isNull(phoneChanges.appliedAt), isNull(phoneChanges.cancelledAt)))
      .limit(100),
});

/**
 * The new phone counts from here on, for the account and for every power: sessions and known devices of before end, links
 * that went to the old phone are dead. Drafts, papers and signatures stay where they are.
 */
const applyChange = command("phone.apply", {
  by: "clock.run",
  in: "identity",
  input: z.strictObject({ id: z.uuid() }),
  async run({ tx, now, record }, { id }) {
    const [change] = await tx.select().from(phoneChanges).where(eq(phoneChanges.id, id)).for("update");
    if (!change?.appliesAt || change.appliesAt > now || change.appliedAt || change.cancelledAt)
      throw new Refusal("phone_change_gone");
    const { organizationId, personId, newPhoneIndex, institutionId } = change;
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
    if (!person?.phone || !person.phoneIndex) throw new Error("A person who changes their phone has none");
    const trace = { entity: "person", entityId: personId, organizationId, institutionId };
    const [taken] = await tx.select({ id: people.id }).from(people).where(eq(people.phoneIndex, newPhoneIndex));
    if (taken) {
      // Somebody else came in with it meanwhile: it stays theirs.
      await tx.update(phoneChanges).set({ cancelledAt: now }).where(eq(phoneChanges.id, id));
      record({ ...trace, detail: { change: id, taken: true } });
      return {};
    }
    const before = await open(tx, personId, "people.phone", person.phone);
    const after = await open(tx, organizationId, "phone_changes.new_phone", change.newPhone);
    await tx
      .update(people)
      .set({ phone: await seal(tx, personId, "people.phone", after), phoneIndex: newPhoneIndex })
      .where(eq(people.id, personId));
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt)));
    await tx.delete(devices).where(eq(devices.personId, personId));
    await tx.update(phoneChanges).set({ appliedAt: now }).where(eq(phoneChanges.id, id));
    const held = await tx
      .select()
      .from(powers)
      .where(and(eq(powers.phoneIndex, person.phoneIndex), isNull(powers.endedOn)));
    for (const power of held) {
      // A person may sign for several organizations: each is entered for its own rows alone.
      await enter(tx, {
        scope: "identity",
        personId: null,
        organizationId: power.organizationId,
        institutionId: null,
      });
      await tx
        .update(powers)
        .set({ phone: await seal(tx, power.organizationId, "powers.phone", after), phoneIndex: newPhoneIndex })
        .where(eq(powers.id, power.id));
      await tx
        .update(signatureRequests)
        .set({ endedAt: now })
        .where(and(eq(signatureRequests.powerId, power.id), isNull(signatureRequests.endedAt)));
    }
    const link = `${env().origin}/ingresar`;
    await post(tx, { ownerId: id, to: after, text: smsText("phone_done", "es", { link }), purpose: "link", now });
    await post(tx, { ownerId: id, to: before, text: smsText("phone_gone", "es", {}), purpose: "link", now });
    record({ ...trace, detail: { change: id } });
    return {};
  },
});

/** Changes whose day has gone by. Returns how many were made. */
export async function applyPhoneChanges(now: Date): Promise<number> {
  const by: Caller = { actor: system, now, requestId: "worker" };
  const due = await dueChanges(by, {});
  let made = 0;
  for (const { id } of due.ok ? due.value : []) {
    const done = await applyChange(by, { id });
    if (done.ok) made += 1;
    else log.warn({ change: id, refusal: done.code }, "phone change not made");
  }
  return made;
}
