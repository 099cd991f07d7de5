import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import type { Actor } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { live, preview } from "@/lib/applications/live";
import type { Scope } from "@/lib/gate";

/**
 * Whose applications someone sees: their organization's, those sent to their institution, or the previews they walk
 * themselves. The clock sees them all.
 */
export function visibleTo(actor: Actor): SQL {
  if (actor.roles.includes("system")) return sql`true`;
  const own = actor.organizationId
    ? and(
        eq(applications.organizationId, actor.organizationId),
        actor.applicationId ? eq(applications.id, actor.applicationId) : undefined,
        actor.roles.includes("walker") ? and(preview, eq(applications.startedBy, actor.personId ?? "")) : undefined,
      )
    : undefined;
  const sent = actor.institutionId
    ? and(eq(applications.institutionId, actor.institutionId), isNotNull(applications.submittedAt), live)
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

/** The same, held until the transaction ends: whoever else wants to change it waits and then sees the change. */
export async function loadForChange(scope: Scope, id: string): Promise<Application> {
  await scope.tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, id), visibleTo(scope.actor)))
    .for("update");
  return load(scope, id);
}

/** Holds an application that was read before, and refuses when it has moved on since. */
export async function holdUnchanged({ tx }: Scope, application: Application): Promise<void> {
  const held = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.id, application.id),
        eq(applications.status, application.status),
        eq(applications.version, application.version),
      ),
    )
    .for("update");
  if (held.length === 0) throw new Refusal("changed_meanwhile");
}

/** For the trail: an application belongs to the lender's chain once it was sent, and a preview from the start. */
export function traceOf(application: Application) {
  return {
    entity: "application",
    entityId: application.id,
    applicationId: application.id,
    organizationId: application.organizationId,
    institutionId: application.submittedAt || application.mode === "preview" ? application.institutionId : null,
  };
}
