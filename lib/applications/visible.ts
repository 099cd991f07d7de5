import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import type { Actor } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";

/** Whose applications someone sees: their organization's, or those sent to their institution. */
export function visibleTo(actor: Actor): SQL {
  const own = actor.organizationId ? eq(applications.organizationId, actor.organizationId) : undefined;
  const sent = actor.institutionId
    ? and(eq(applications.institutionId, actor.institutionId), isNotNull(applications.submittedAt))
    : undefined;
  return own ?? sent ?? sql`false`;
}

export type Application = typeof applications.$inferSelect;

/** The application someone names, or the same "not found" whether it is missing or another's. */
export async function load({ tx, actor }: Scope, id: string): Promise<Application> {
  const [application] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.id, id), visibleTo(actor)));
  if (!application) throw new Refusal("not_found");
  return application;
}

/** For the trail: an application belongs to the lender's chain only once it was sent. */
export function traceOf(application: Application) {
  return {
    entity: "application",
    entityId: application.id,
    applicationId: application.id,
    organizationId: application.organizationId,
    institutionId: application.submittedAt ? application.institutionId : null,
  };
}
