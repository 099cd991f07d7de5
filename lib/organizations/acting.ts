import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema/organization";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";

/** The organization somebody acts for. */
export async function actingOrganization({ tx, actor }: Scope) {
  const [organization] = await tx
    .select()
    .from(organizations)
    .where(eq(organizations.id, actor.organizationId ?? ""));
  if (!organization) throw new Refusal("not_found");
  return organization;
}
