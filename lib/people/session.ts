import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { devices, type people, sessions } from "@/db/schema/person";
import { sessionLimits } from "@/lib/actors";
import { hashToken, newToken } from "@/lib/vault";

type Person = typeof people.$inferSelect;

/** Opens a session and returns its token; only the hash stays here. */
export async function openSession(
  tx: Tx,
  person: Pick<Person, "id" | "side">,
  now: Date,
  /** A link to sign opens one application of one organization. */
  only: { organizationId: string; applicationId: string; memberId: string | null } | null = null,
): Promise<string> {
  const token = newToken();
  const minutes = sessionLimits[person.side].absoluteMinutes;
  await tx.insert(sessions).values({
    tokenHash: hashToken(token),
    personId: person.id,
    organizationId: only?.organizationId ?? null,
    applicationId: only?.applicationId ?? null,
    memberId: only?.memberId ?? null,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  });
  return token;
}

/** Makes this browser a known device of the person and returns its token. */
export async function rememberDevice(tx: Tx, personId: string, now: Date): Promise<string> {
  const token = newToken();
  await tx.insert(devices).values({ tokenHash: hashToken(token), personId, createdAt: now, lastSeenAt: now });
  return token;
}

export async function isKnownDevice(tx: Tx, personId: string, token: string): Promise<boolean> {
  const rows = await tx
    .select({ id: devices.id })
    .from(devices)
    .where(and(eq(devices.personId, personId), eq(devices.tokenHash, hashToken(token))));
  return rows.length === 1;
}
