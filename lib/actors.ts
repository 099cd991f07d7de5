import { and, asc, eq, gt, gte, isNull, lte, or } from "drizzle-orm";
import { type TenantContext, type Tx, withTx } from "@/db/client";
import { institutions } from "@/db/schema/institution";
import { apiKeys } from "@/db/schema/integration";
import { organizations } from "@/db/schema/organization";
import { memberships, people, sessions, staffRoles } from "@/db/schema/person";
import { type Actor, grants, type Role } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { scopePermission } from "@/domain/integration";
import type { Language } from "@/domain/localized";
import { append } from "@/lib/audit";
import { equalBytes, hashToken, keyPrefix } from "@/lib/vault";

/** The only minter of actors: who someone is, as the database knows them now. */

const nobody: TenantContext = { scope: "identity", personId: null, organizationId: null, institutionId: null };

// The brand exists for the compiler alone: nothing else in the house can write this cast.
function mint(facts: Facts): Actor {
  return facts as unknown as Actor;
}

type Facts = { [K in keyof Actor as K extends string ? K : never]: Actor[K] };

const empty = {
  sessionId: null,
  organizationId: null,
  belongsTo: 0,
  institutionId: null,
  federationId: null,
  applicationId: null,
  authorityCents: 0,
  limitedTo: null,
  walker: null,
};

/** Someone who has not signed in. */
export const visitor = mint({ ...empty, personId: null, displayName: "", roles: [] });

/** The clock and the launcher: work that no person does. */
export const system = mint({ ...empty, personId: null, displayName: "Veta", roles: ["system"] });

/** How long a session lives without being used, and at most. */
export const sessionLimits = {
  staff: { idleMinutes: 15, absoluteMinutes: 8 * 60 },
  platform: { idleMinutes: 15, absoluteMinutes: 8 * 60 },
  applicant: { idleMinutes: 30, absoluteMinutes: 24 * 60 },
} as const;

export type Signed = { actor: Actor; language: Language };

/**
 * The actor behind a session token, or null when it ended, was revoked, or its person may not come in any more. Roles are
 * those of today, so that one that was given or taken holds from the next request on.
 */
export function actorForSession(token: string, now: Date): Promise<Signed | null> {
  return withTx(nobody, async (tx) => {
    const [row] = await tx
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(
        and(
          eq(sessions.tokenHash, hashToken(token)),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now),
          isNull(people.disabledAt),
        ),
      );
    if (!row || !(await mayComeIn(tx, row.person, now))) return null;
    const idle = now.getTime() - row.session.lastSeenAt.getTime();
    if (idle > sessionLimits[row.person.side].idleMinutes * 60_000) return null;
    // A write a minute is enough to know that somebody is there.
    if (idle > 60_000) await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, row.session.id));
    const tenancy = row.session.applicationId
      ? guestOf(row.session, row.person)
      : await tenancyOf(tx, row.person, now, row.session.organizationId);
    const signed = { ...tenancy, personId: row.person.id, sessionId: row.session.id };
    return {
      actor: mint({ ...signed, walker: await walkerOf(tx, signed, row.session.walkingAs) }),
      language: row.person.language,
    };
  });
}

/** The applicant as whom a member of staff walks a draft: of their own lender's sandbox, and only while a role lets them. */
async function walkerOf(tx: Tx, { personId, sessionId, ...staff }: Facts, walkingAs: string | null) {
  if (!walkingAs || !staff.institutionId || !staff.roles.some((role) => grants[role].includes("product.walk")))
    return null;
  const [sandbox] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, walkingAs), eq(organizations.sandboxOf, staff.institutionId)));
  if (!sandbox) return null;
  const { displayName } = staff;
  return mint({ ...empty, personId, sessionId, displayName, roles: ["walker"], organizationId: sandbox.id });
}

/**
 * The program behind a key of the interface, or null when there is none, it has run out or was revoked. It stands in the
 * trail by its key, in the place where a person's session stands; the use of a key that has ended leaves a row there.
 */
export function actorForKey(key: string, now: Date, requestId: string): Promise<Actor | null> {
  return withTx(nobody, async (tx) => {
    const [row] = await tx
      .select()
      .from(apiKeys)
      .where(eq(apiKeys.prefix, keyPrefix(key)));
    if (!row || !equalBytes(row.keyHash, hashToken(key))) return null;
    if (row.revokedAt || row.expiresAt <= now || (await isSuspended(tx, row.institutionId))) {
      await append(tx, endedKeyUsed(row, now, requestId));
      return null;
    }
    // A write a minute is enough to know that it is in use.
    if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) > 60_000)
      await tx.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, row.id));
    return mint({
      ...empty,
      personId: null,
      sessionId: row.id,
      displayName: row.name,
      roles: ["integrator"],
      institutionId: row.institutionId,
      limitedTo: row.scopes.map((scope) => scopePermission[scope]),
    });
  });
}

/** Not who left, was disabled, or works for a lender that is suspended. */
export async function mayComeIn(tx: Tx, person: typeof people.$inferSelect, now: Date): Promise<boolean> {
  if (person.disabledAt || (person.accessUntil && person.accessUntil < limaDate(now))) return false;
  return person.institutionId === null || !(await isSuspended(tx, person.institutionId));
}

async function isSuspended(tx: Tx, institutionId: string): Promise<boolean> {
  const [lender] = await tx
    .select({ suspendedAt: institutions.suspendedAt })
    .from(institutions)
    .where(eq(institutions.id, institutionId));
  return lender?.suspendedAt !== null;
}

function endedKeyUsed({ id, institutionId }: typeof apiKeys.$inferSelect, at: Date, requestId: string) {
  const nobodyElse = { organizationId: null, applicationId: null, actorId: null, sessionId: id };
  const event = { event: "api_key.use.refused", entity: "api_key", entityId: id, detail: {} };
  return { ...event, ...nobodyElse, institutionId, actorRoles: ["integrator"], requestId, at };
}

/** The actor a person would be on a day, without a session: for seed data and tests, never for a request. */
export function actorForPerson(personId: string, now = new Date()): Promise<Actor | null> {
  return withTx(nobody, async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId));
    return person ? mint({ ...(await tenancyOf(tx, person, now)), personId, sessionId: null }) : null;
  });
}

type Session = Pick<typeof sessions.$inferSelect, "organizationId" | "applicationId" | "memberId">;

/** Whoever came by a link to sign: one application, to read and to answer, and nothing else of the organization. */
function guestOf({ organizationId, applicationId, memberId }: Session, person: typeof people.$inferSelect) {
  const roles: Role[] = [memberId ? "group_member" : "co_signer"];
  return { ...empty, displayName: person.displayName, roles, organizationId, applicationId };
}

async function tenancyOf(tx: Tx, person: typeof people.$inferSelect, now: Date, chosen: string | null = null) {
  const { displayName, authorityCents, federationId, institutionId } = person;
  const shared = { displayName, authorityCents, federationId, limitedTo: null, applicationId: null, walker: null };
  if (person.side === "applicant") {
    const joined = await tx
      .select()
      .from(memberships)
      .where(eq(memberships.personId, person.id))
      .orderBy(asc(memberships.joinedAt));
    const membership = joined.find(({ organizationId }) => organizationId === chosen) ?? joined[0];
    const roles: Role[] = membership ? [membership.role] : [];
    const organizationId = membership?.organizationId ?? null;
    return { ...shared, roles, organizationId, belongsTo: joined.length, institutionId: null };
  }
  const today = limaDate(now);
  const granted = await tx
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(
      and(
        eq(staffRoles.personId, person.id),
        or(isNull(staffRoles.validFrom), lte(staffRoles.validFrom, today)),
        or(isNull(staffRoles.validUntil), gte(staffRoles.validUntil, today)),
      ),
    );
  const roles: Role[] = [...granted.map((row) => row.role), ...(person.platformRole ? [person.platformRole] : [])];
  return { ...shared, roles, organizationId: null, belongsTo: 0, institutionId };
}
