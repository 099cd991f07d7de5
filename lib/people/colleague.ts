import { and, eq, gte, isNull, or } from "drizzle-orm";
import { people, staffRoles } from "@/db/schema/person";
import type { InstitutionRole } from "@/domain/access";
import type { Scope } from "@/lib/gate";

export type HeldRole = typeof staffRoles.$inferSelect;
export type Colleague = typeof people.$inferSelect;

/** Someone of one's own institution's staff; null for anybody else, as if they did not exist. */
export async function colleague({ tx, actor }: Scope, personId: string): Promise<Colleague | null> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), eq(people.institutionId, actor.institutionId ?? "")));
  return person ?? null;
}

/** Roles that hold today or from a later day on. */
export function rolesHeld({ tx, today }: Scope, personId: string): Promise<HeldRole[]> {
  return tx
    .select()
    .from(staffRoles)
    .where(and(eq(staffRoles.personId, personId), or(isNull(staffRoles.validUntil), gte(staffRoles.validUntil, today))))
    .orderBy(staffRoles.role);
}

export function holdsOn({ validFrom }: Pick<HeldRole, "validFrom">, today: string): boolean {
  return validFrom === null || validFrom <= today;
}

/** May this person come in today, as far as their own access goes? */
export function hasAccess({ disabledAt, accessUntil }: Colleague, today: string): boolean {
  return disabledAt === null && (accessUntil === null || accessUntil >= today);
}

/** A colleague who may come in today, with the roles of today. */
export async function colleagueNow(
  scope: Scope,
  personId: string,
): Promise<{ person: Colleague; roles: InstitutionRole[] } | null> {
  const person = await colleague(scope, personId);
  if (!person || !hasAccess(person, scope.today)) return null;
  const held = await rolesHeld(scope, personId);
  return { person, roles: held.filter((role) => holdsOn(role, scope.today)).map(({ role }) => role) };
}
