import { notFound, redirect } from "next/navigation";
import { type Actor, can, type InstitutionRole, institutionRoles, type Permission } from "@/domain/access";
import { currentActor } from "@/lib/auth";

/** The one of a lender's staff who asks. A visitor is asked to sign in; an applicant finds nothing here. */
export async function staffMember(back: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor.personId) redirect(`/ingresar/personal?volver=${encodeURIComponent(back)}`);
  if (actor.organizationId || (!actor.institutionId && actor.roles.length === 0)) notFound();
  return actor;
}

/** The same, for a page that only some may see: for the others it does not exist. */
export async function staffWith(permission: Permission, back: string): Promise<Actor> {
  const actor = await staffMember(back);
  if (!can(actor, permission)) notFound();
  return actor;
}

/** The first thing someone may see. */
export function homeOf(actor: Actor): string {
  if (can(actor, "file.read")) return "/mesa";
  if (can(actor, "institution.oversee")) return "/plataforma";
  if (can(actor, "aggregates.read")) return "/federacion";
  return can(actor, "product.read") ? "/productos" : "/mesa/mi-rol";
}

export function institutionRolesOf(actor: Actor): InstitutionRole[] {
  return institutionRoles.filter((role) => actor.roles.includes(role));
}
