import { and, eq, gt, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema/person";
import { phoneChanges } from "@/db/schema/profile";
import { can } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { command, query } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { memberNamed } from "@/lib/organizations/member";
import { personOf } from "@/lib/organizations/own-person";
import { ownPower } from "@/lib/organizations/powers";
import { typedPhone } from "@/lib/people/code";
import { begin, sendPhoneLink, tellOthers } from "@/lib/phones/begin";
import { blindIndex, open, verifySecret } from "@/lib/vault";

/**
 * Somebody who signs says that another of the organization has a new phone. It counts once that person has proved it with
 * their PIN, and a day has gone by in which everyone else could stop it.
 */
export const startPhoneChange = command("phone.start", {
  by: "powers.record",
  input: z.strictObject({ personId: z.uuid(), phone: typedPhone, pin: z.string().max(20) }),
  before: (_input, { personId }) => countTry("sign_pin", String(personId)),
  after: (_input, _out: Record<string, never>, { personId }) => forgetTries("sign_pin", String(personId)),
  async run(scope, { personId, phone, pin }): Promise<Refusal | Record<string, never>> {
    await ownPower(scope);
    const me = await personOf(scope);
    if (personId === me.id) throw new Refusal("same_person");
    const organizationId = scope.actor.organizationId ?? "";
    const { person: fellow } = await memberNamed(scope, organizationId, personId);
    if (fellow.phoneIndex?.equals(blindIndex("phone", phone))) throw new Refusal("phone_same", { phone: "phone_same" });
    if (me.phoneIndex?.equals(blindIndex("phone", phone))) throw new Refusal("phone_taken", { phone: "phone_taken" });
    scope.record({ entity: "person", entityId: personId });
    if (!(await verifySecret(me.secretHash, pin.trim()))) return new Refusal("wrong_credentials", { pin: "pin_wrong" });
    const { id, token } = await begin(scope, { organizationId, personId, newPhone: phone });
    await sendPhoneLink(scope, id, phone, token);
    await tellOthers(scope, { id, organizationId, personId });
    return {};
  },
});

/** Changes that are open in an organization, each with its state and who may stop it. */
export const ownPhoneChanges = query({
  by: "organization.read",
  input: z.strictObject({}),
  async run(scope) {
    const { tx, actor, now } = scope;
    const rows = await tx
      .select({ change: phoneChanges, name: people.displayName })
      .from(phoneChanges)
      .innerJoin(people, eq(people.id, phoneChanges.personId))
      .where(
        and(
          eq(phoneChanges.organizationId, actor.organizationId ?? ""),
          isNull(phoneChanges.appliedAt),
          isNull(phoneChanges.cancelledAt),
          or(gt(phoneChanges.expiresAt, now), gt(phoneChanges.appliesAt, now)),
        ),
      );
    const shown = [];
    for (const { change, name } of rows) {
      const { id, organizationId, personId, newPhone, appliesAt, institutionId } = change;
      shown.push({
        id,
        name,
        personId,
        phoneEnd: (await open(tx, organizationId, "phone_changes.new_phone", newPhone)).slice(-3),
        appliesAt,
        byLender: institutionId !== null,
        mayCancel: personId === actor.personId || can(actor, "powers.record"),
      });
    }
    return shown;
  },
});

/** Stops a change before it counts: the person themselves on the old phone, or anybody who signs. */
export const cancelPhoneChange = command("phone.cancel", {
  by: "organization.read",
  input: z.strictObject({ changeId: z.uuid() }),
  async run({ tx, actor, now, record }, { changeId }) {
    const [change] = await tx
      .update(phoneChanges)
      .set({ cancelledAt: now })
      .where(
        and(
          eq(phoneChanges.id, changeId),
          eq(phoneChanges.organizationId, actor.organizationId ?? ""),
          isNull(phoneChanges.appliedAt),
          isNull(phoneChanges.cancelledAt),
        ),
      )
      .returning();
    if (!change) throw new Refusal("phone_change_gone");
    if (change.personId !== actor.personId && !can(actor, "powers.record")) throw new Refusal("not_allowed");
    record({
      entity: "person",
      entityId: change.personId,
      institutionId: change.institutionId,
      detail: { change: change.id },
    });
    return {};
  },
});
