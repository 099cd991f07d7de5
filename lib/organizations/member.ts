import { and, eq } from "drizzle-orm";
import { memberships, people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";

/** Someone of an organization with what they are in it; null when they are not of it. */
export async function memberIn({ tx }: Pick<Scope, "tx">, organizationId: string, personId: string) {
  const [row] = await tx
    .select({ person: people, membership: memberships })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(eq(people.id, personId), eq(memberships.organizationId, organizationId)));
  return row ?? null;
}

/** The same, where somebody names them: who is not of it does not exist. */
export async function memberNamed(scope: Pick<Scope, "tx">, organizationId: string, personId: string) {
  const member = await memberIn(scope, organizationId, personId);
  if (!member) throw new Refusal("not_found");
  return member;
}
