import { and, asc, desc, eq, isNull, lte } from "drizzle-orm";
import { type TenantContext, type Tx, withTx } from "@/db/client";
import { outbox } from "@/db/schema/audit";
import { type MessagePurpose, type SentChannel, withoutFigures } from "@/domain/message";
import { NeverAccepted } from "@/lib/channels/channel";
import { channel } from "@/lib/channels/open";
import { log } from "@/lib/log";
import { open, seal } from "@/lib/vault";

/** Messages leave from here: written with the change that causes them, delivered afterwards, at least once. */

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };
const attemptsBeforeGivingUp = 12;
const hours = 60 * 60_000;
/** Longer than the slowest round of deliveries can take. */
const leaseMs = 5 * 60_000;

type Message = {
  /** Whose key seals it. */
  ownerId: string;
  channel?: SentChannel;
  /** A phone of nine figures, or an e-mail. */
  to: string;
  text: string;
  /** Of an e-mail. */
  subject?: string;
  purpose: MessagePurpose;
  /** The lender it speaks for, whose administrator sees it when it cannot be delivered. */
  institutionId?: string;
  /** Of two with the same key the second is not written. */
  dedupeKey?: string;
  now: Date;
  /** Not delivered earlier. */
  notBefore?: Date;
  /** Of no use any more after this. */
  expiresAt?: Date;
};

/** Puts a message into the outbox of this transaction. Amounts and numbers of papers never leave, whoever wrote them. */
export async function post(tx: Tx, message: Message): Promise<void> {
  const { ownerId, channel: by = "sms", to, text, subject, purpose, now } = message;
  await tx
    .insert(outbox)
    .values({
      channel: by,
      purpose,
      institutionId: message.institutionId ?? null,
      dedupeKey: message.dedupeKey ?? null,
      ownerId,
      recipient: await seal(tx, ownerId, "outbox.recipient", to),
      subject: subject === undefined ? null : await seal(tx, ownerId, "outbox.subject", withoutFigures(subject)),
      body: await seal(tx, ownerId, "outbox.body", withoutFigures(text)),
      createdAt: now,
      notBefore: message.notBefore ?? now,
      expiresAt: message.expiresAt ?? null,
    })
    .onConflictDoNothing();
}

type Row = typeof outbox.$inferSelect;

/** Delivers what is due. Rows are leased while they are sent, so two workers never send the same one at once. */
export async function deliverDue(now: Date): Promise<number> {
  const due = await withTx(worker, async (tx) => {
    const rows = await tx
      .select()
      .from(outbox)
      .where(and(isNull(outbox.deliveredAt), isNull(outbox.deadAt), lte(outbox.notBefore, now)))
      .orderBy(asc(outbox.createdAt))
      .limit(20)
      .for("update", { skipLocked: true });
    for (const row of rows) {
      await tx
        .update(outbox)
        .set({ attempts: row.attempts + 1, notBefore: new Date(now.getTime() + leaseMs) })
        .where(eq(outbox.id, row.id));
    }
    const messages = [];
    for (const row of rows) {
      // One message that cannot be opened must not hold up the others.
      const message = await openedMessage(tx, row).catch(() => null);
      const isLate = row.expiresAt !== null && row.expiresAt < now;
      if (message && !isLate) messages.push({ row, ...message });
      else
        await tx
          .update(outbox)
          .set({ deadAt: now, lastError: isLate ? "expired" : "sealed" })
          .where(eq(outbox.id, row.id));
    }
    return messages;
  });
  await Promise.all(due.map((message) => deliver(message, now)));
  return due.length;
}

async function deliver({ row, ...message }: Opened & { row: Row }, now: Date): Promise<void> {
  try {
    const send = channel(row.channel);
    if (!send) throw new NeverAccepted("Nothing sends by this channel");
    await send({ id: row.id, ...message });
    await withTx(worker, (tx) => tx.update(outbox).set({ deliveredAt: now }).where(eq(outbox.id, row.id)));
  } catch (error) {
    const attempts = row.attempts + 1;
    const isFinal = error instanceof NeverAccepted || attempts >= attemptsBeforeGivingUp;
    const wait = Math.min(6 * hours, 60_000 * 2 ** attempts) * (0.75 + Math.random() / 2);
    // A message of an error may quote an address or a number: its name is enough.
    const reason = error instanceof Error ? error.name : "unknown";
    log.warn({ outboxId: row.id, channel: row.channel, attempts, reason }, "message not delivered");
    await withTx(worker, (tx) =>
      tx
        .update(outbox)
        .set({ notBefore: new Date(now.getTime() + wait), lastError: reason, deadAt: isFinal ? now : null })
        .where(eq(outbox.id, row.id)),
    );
  }
}

type Opened = { to: string; text: string; subject: string | null };

export async function openedMessage(tx: Tx, row: Row): Promise<Opened> {
  return {
    to: await open(tx, row.ownerId, "outbox.recipient", row.recipient),
    text: await open(tx, row.ownerId, "outbox.body", row.body),
    subject: row.subject ? await open(tx, row.ownerId, "outbox.subject", row.subject) : null,
  };
}

/** The newest messages as their receivers would see them. Only the demo page calls this. */
export function newestMessages(limit: number): Promise<(Opened & { channel: SentChannel; at: Date })[]> {
  return withTx(worker, async (tx) => {
    const rows = await tx.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(limit);
    const messages = [];
    for (const row of rows)
      messages.push({ channel: row.channel, ...(await openedMessage(tx, row)), at: row.createdAt });
    return messages;
  });
}
