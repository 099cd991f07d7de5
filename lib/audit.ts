import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type TenantContext, type Tx, withTx } from "@/db/client";
import { auditEvents, auditSeals } from "@/db/schema/audit";
import { sha256 } from "@/lib/vault";

/**
 * The trail. A command writes its row in its own transaction; the worker links committed rows, in order, into one chain
 * for each institution within a second. Why so: docs/decisions/0003.
 */

/** The chain of what belongs to no institution: people, organizations, drafts. */
export const platformChain = "00000000-0000-4000-8000-000000000000";

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };
const noHash = Buffer.alloc(32);

type Event = typeof auditEvents.$inferSelect;

export async function append(tx: Tx, event: Omit<Event, "id" | "chain">): Promise<void> {
  await tx.insert(auditEvents).values({ ...event, chain: event.institutionId ?? platformChain });
}

/** The link: everything the row says, in a fixed order, and the link before it. */
function linkOf(previous: Buffer, seq: number, event: Event): Buffer {
  const content = [
    seq,
    event.id,
    event.chain,
    event.organizationId,
    event.institutionId,
    event.applicationId,
    event.event,
    event.entity,
    event.entityId,
    sortedJson(event.detail),
    event.actorId,
    event.actorRoles,
    event.sessionId,
    event.requestId,
    event.at.toISOString(),
  ];
  return sha256(Buffer.concat([previous, Buffer.from(JSON.stringify(content))]));
}

/** JSON of a value with its keys in order, which jsonb does not keep. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Links what has been committed since the last call. Returns how many rows it sealed. One sealer works at a time. */
export function sealCommitted(now: Date, limit = 2_000): Promise<number> {
  return withTx(worker, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('veta.audit.seal')) as mine`,
    );
    if (!rows[0]?.mine) return 0;
    const open = await tx
      .select({ event: auditEvents })
      .from(auditEvents)
      .leftJoin(auditSeals, eq(auditSeals.eventId, auditEvents.id))
      .where(isNull(auditSeals.eventId))
      .orderBy(asc(auditEvents.id))
      .limit(limit);
    const heads = new Map<string, { seq: number; hash: Buffer }>();
    const links = [];
    for (const { event } of open) {
      const head = heads.get(event.chain) ?? (await headOf(tx, event.chain));
      const next = { seq: head.seq + 1, hash: linkOf(head.hash, head.seq + 1, event) };
      heads.set(event.chain, next);
      links.push({ chain: event.chain, ...next, eventId: event.id, sealedAt: now });
    }
    if (links.length > 0) await tx.insert(auditSeals).values(links);
    return links.length;
  });
}

async function headOf(tx: Tx, chain: string): Promise<{ seq: number; hash: Buffer }> {
  const [head] = await tx
    .select({ seq: auditSeals.seq, hash: auditSeals.hash })
    .from(auditSeals)
    .where(eq(auditSeals.chain, chain))
    .orderBy(sql`seq desc`)
    .limit(1);
  return head ?? { seq: 0, hash: noHash };
}

export type ChainReport = { chain: string; sealed: number; open: number; firstBadSeq: number | null };

/** Recomputes every chain. `open` counts rows still waiting for their seal; `firstBadSeq` is where a chain breaks. */
export function verifyChains(): Promise<ChainReport[]> {
  return withTx(worker, async (tx) => {
    const chains = await tx.selectDistinct({ chain: auditEvents.chain }).from(auditEvents);
    const reports: ChainReport[] = [];
    for (const { chain } of chains) reports.push(await verifyChain(tx, chain));
    return reports;
  });
}

/** Recomputes one chain, as far as the reader may see it. */
export async function verifyChain(tx: Tx, chain: string): Promise<ChainReport> {
  const rows = await tx
    .select({ seal: auditSeals, event: auditEvents })
    .from(auditSeals)
    .innerJoin(auditEvents, eq(auditEvents.id, auditSeals.eventId))
    .where(eq(auditSeals.chain, chain))
    .orderBy(asc(auditSeals.seq));
  let previous: Buffer = noHash;
  let firstBadSeq: number | null = null;
  for (const [index, { seal, event }] of rows.entries()) {
    const expected = linkOf(previous, index + 1, event);
    if (seal.seq !== index + 1 || event.chain !== chain || !expected.equals(seal.hash)) {
      firstBadSeq = index + 1;
      break;
    }
    previous = seal.hash;
  }
  const [waiting] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(auditEvents)
    .leftJoin(auditSeals, eq(auditSeals.eventId, auditEvents.id))
    .where(and(eq(auditEvents.chain, chain), isNull(auditSeals.eventId)));
  return { chain, sealed: rows.length, open: waiting?.count ?? 0, firstBadSeq };
}
