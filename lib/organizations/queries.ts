import { asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { organizations } from "@/db/schema/organization";
import { invitations, memberships, people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { place } from "@/domain/register/ubigeo";
import { query } from "@/lib/gate";
import { open } from "@/lib/vault";

/** The organization someone acts for, with its people. The tax number is shown whole only to its own. */
export const ownOrganization = query({
  by: "organization.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const [organization] = await tx.select().from(organizations);
    if (!organization) throw new Refusal("not_found");
    const members = await tx
      .select({ name: people.displayName, post: memberships.post, role: memberships.role, personId: people.id })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .orderBy(asc(memberships.joinedAt));
    const invited = await tx
      .select({ name: invitations.displayName, post: invitations.post, expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(isNull(invitations.acceptedAt));
    return {
      id: organization.id,
      kind: organization.kind,
      name: organization.name,
      taxId: await open(tx, organization.id, "organizations.tax_id", organization.taxId),
      place: place(organization.district),
      representative: organization.representative,
      isSample: organization.isSample,
      members: members.map((member) => ({ ...member, isMe: member.personId === actor.personId })),
      invited,
    };
  },
});
