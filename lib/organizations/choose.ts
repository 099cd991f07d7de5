import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { organizations } from "@/db/schema/organization";
import { memberships, sessions } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { command, query } from "@/lib/gate";
import { memberIn } from "@/lib/organizations/member";

/** The organizations somebody belongs to, the oldest membership first, and which of them they act for now. */
export const ownOrganizations = query({
  by: "session.close",
  in: "identity",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    if (actor.applicationId || !actor.personId) return [];
    const rows = await tx
      .select({ id: organizations.id, name: organizations.name, post: memberships.post })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(eq(memberships.personId, actor.personId))
      .orderBy(asc(memberships.joinedAt), asc(organizations.name));
    return rows.map((row) => ({ ...row, isActing: row.id === actor.organizationId }));
  },
});

/** Acts for another of one's organizations from the next request on, in this session alone. */
export const chooseOrganization = command("organization.choose", {
  by: "session.close",
  in: "identity",
  input: z.strictObject({ organizationId: z.uuid("choice_required") }),
  async run(scope, { organizationId }) {
    const { tx, actor, record } = scope;
    const member = await memberIn(scope, organizationId, actor.personId ?? "");
    if (!member || !actor.sessionId || actor.applicationId) throw new Refusal("not_found");
    await tx.update(sessions).set({ organizationId }).where(eq(sessions.id, actor.sessionId));
    record({ entity: "session", entityId: actor.sessionId, organizationId });
    return {};
  },
});
