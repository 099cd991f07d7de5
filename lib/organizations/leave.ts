import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { memberships } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { type CommandScope, command } from "@/lib/gate";
import { finish, ownPower, powersInForce } from "@/lib/organizations/powers";

/** Takes somebody's access to the organization away from their next request on, with the power they held. What they wrote stays. */
export const removePerson = command("organization.remove_person", {
  by: "organization.invite",
  input: z.strictObject({ personId: z.uuid() }),
  async run(scope, { personId }) {
    if (personId === scope.actor.personId) throw new Refusal("same_person");
    await ownPower(scope);
    await takeAway(scope, personId);
    return {};
  },
});

/** Leaves the organization. Somebody who signs must be left behind. */
export const leaveOrganization = command("organization.leave", {
  by: "organization.read",
  input: z.strictObject({}),
  async run(scope) {
    await takeAway(scope, scope.actor.personId ?? "");
    return {};
  },
});

async function takeAway(scope: CommandScope, personId: string): Promise<void> {
  const { tx, actor, record } = scope;
  const organizationId = actor.organizationId ?? "";
  const held = await powersInForce(scope);
  const own = held.filter((power) => power.personId === personId);
  if (own.length > 0 && own.length === held.length) throw new Refusal("last_power");
  for (const power of own) await finish(scope, power);
  const gone = await tx
    .delete(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.personId, personId)))
    .returning({ personId: memberships.personId });
  if (gone.length === 0) throw new Refusal("not_found");
  record({ entity: "organization", entityId: organizationId, detail: { person: personId } });
}
