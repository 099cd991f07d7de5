import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { people, roleChanges, sessions, staffIdentities, staffInvitations, staffRoles } from "@/db/schema/person";
import type { InstitutionRole } from "@/domain/access";
import { conflictsAmong } from "@/domain/duties";
import { Refusal } from "@/domain/refusal";
import { query, type Scope } from "@/lib/gate";
import { hasAccess, holdsOn } from "./colleague";

/** Everyone of one's own institution's staff, each with the roles that hold today or later. */
export async function staffOf({ tx, actor, today }: Scope) {
  const institutionId = actor.institutionId ?? "";
  const rows = await tx
    .select()
    .from(people)
    .where(eq(people.institutionId, institutionId))
    .orderBy(asc(people.displayName), asc(people.id));
  const roles = await tx
    .select()
    .from(staffRoles)
    .where(eq(staffRoles.institutionId, institutionId))
    .orderBy(asc(staffRoles.role));
  const lastSeen = await tx
    .select({ personId: sessions.personId, at: sql<string>`max(${sessions.createdAt})` })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(people.institutionId, institutionId))
    .groupBy(sessions.personId);
  const names = new Map(rows.map(({ id, displayName }) => [id, displayName]));
  const signedIn = new Map(lastSeen.map(({ personId, at }) => [personId, new Date(at)]));
  return rows.map((person) => {
    const held = roles
      .filter(({ personId, validUntil }) => personId === person.id && (validUntil === null || validUntil >= today))
      .map((row) => ({
        role: row.role,
        validFrom: row.validFrom,
        validUntil: row.validUntil,
        since: row.grantedAt,
        isNow: holdsOn(row, today),
        proposedBy: row.proposedBy ? (names.get(row.proposedBy) ?? null) : null,
        confirmedBy: row.confirmedBy ? (names.get(row.confirmedBy) ?? null) : null,
      }));
    return {
      id: person.id,
      name: person.displayName,
      email: person.email ?? "",
      authorityCents: person.authorityCents,
      isIn: hasAccess(person, today),
      accessUntil: person.accessUntil,
      hasPassword: person.secretHash !== null,
      lastSignIn: signedIn.get(person.id) ?? null,
      roles: held,
      rolesToday: held.filter(({ isNow }) => isNow).map(({ role }) => role),
      conflicts: conflictsAmong(held.map(({ role }) => role)),
    };
  });
}

export type StaffMember = Awaited<ReturnType<typeof staffOf>>[number];

async function changesOf({ tx, actor }: Scope, personId?: string) {
  const institutionId = actor.institutionId ?? "";
  const rows = await tx
    .select()
    .from(roleChanges)
    .where(
      and(
        eq(roleChanges.institutionId, institutionId),
        personId ? eq(roleChanges.personId, personId) : eq(roleChanges.status, "proposed"),
      ),
    )
    .orderBy(desc(roleChanges.proposedAt), asc(roleChanges.role))
    .limit(200);
  const everyone = await tx
    .select({ id: people.id, name: people.displayName })
    .from(people)
    .where(eq(people.institutionId, institutionId));
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    person: names.get(row.personId) ?? "",
    proposedByName: names.get(row.proposedBy) ?? "",
    confirmedByName: row.confirmedBy ? (names.get(row.confirmedBy) ?? "") : null,
    mayConfirm: ![row.proposedBy, row.personId].includes(actor.personId ?? ""),
  }));
}

export type RoleChange = Awaited<ReturnType<typeof changesOf>>[number];

/** The staff of one's own institution, and the changes of roles that wait for a second person. */
export const staff = query({
  by: "people.read",
  input: z.strictObject({}),
  run: async (scope) => ({ people: await staffOf(scope), waiting: await changesOf(scope) }),
});

/** One colleague: roles now and later, what was given and taken, how they sign in. */
export const staffMember = query({
  by: "people.read",
  input: z.strictObject({ personId: z.uuid() }),
  async run(scope, { personId }) {
    const person = (await staffOf(scope)).find(({ id }) => id === personId);
    if (!person) throw new Refusal("not_found");
    const [invitation] = await scope.tx
      .select({ expiresAt: staffInvitations.expiresAt, acceptedAt: staffInvitations.acceptedAt })
      .from(staffInvitations)
      .where(eq(staffInvitations.personId, personId))
      .orderBy(desc(staffInvitations.createdAt))
      .limit(1);
    const identities = await scope.tx
      .select({ issuer: staffIdentities.issuer, boundAt: staffIdentities.boundAt })
      .from(staffIdentities)
      .where(eq(staffIdentities.personId, personId));
    return {
      ...person,
      isSelf: personId === scope.actor.personId,
      invitation: invitation ?? null,
      identities,
      changes: await changesOf(scope, personId),
    };
  },
});

/** Someone of a lender's staff by e-mail, for who operates the portal. */
export const staffByEmail = query({
  by: "clock.run",
  in: "setup",
  input: z.strictObject({ email: z.string().trim().toLowerCase().max(200) }),
  async run({ tx }, { email }) {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    if (!person) throw new Refusal("not_found");
    return person;
  },
});

/** How many hold each role today. */
export function countByRole(everyone: readonly StaffMember[]): Map<InstitutionRole, number> {
  const counts = new Map<InstitutionRole, number>();
  for (const { isIn, rolesToday } of everyone)
    if (isIn) for (const role of rolesToday) counts.set(role, (counts.get(role) ?? 0) + 1);
  return counts;
}
