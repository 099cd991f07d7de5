import { and, asc, desc, eq, isNull, lte } from "drizzle-orm";
import { type TenantContext, type Tx, withTx } from "@/db/client";
import { outbox } from "@/db/schema/audit";
import { log } from "@/lib/log";
import { sendSms } from "@/lib/sms";
import { open, seal } from "@/lib/vault";

/** Messages leave from here: written with the change that causes them, delivered afterwards, at least once. */

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };
const attemptsBeforeGivingUp = 12;
const hours = 60 * 60_000;
/** Longer than the slowest round of deliveries can take. */
const leaseMs = 5 * 60_000;

type Message = {
  ownerId: string;
  phone: string;
  text: string;
  now: Date /** Not delivered earlier. */;
  notBefore?: Date;
};

/** Puts a text message into the outbox of this transaction. `ownerId` names whose key seals it. */
export async function post(tx: Tx, { ownerId, phone, text, now, notBefore = now }: Message): Promise<void> {
  await tx.insert(outbox).values({
    channel: "sms",
    ownerId,
    recipient: await seal(tx, ownerId, "outbox.recipient", phone),
    body: await seal(tx, ownerId, "outbox.body", text),
    createdAt: now,
    notBefore,
  });
}

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
      const message = await opened(tx, row).catch(() => null);
      if (message) messages.push({ row, ...message });
      else await tx.update(outbox).set({ deadAt: now, lastError: "sealed" }).where(eq(outbox.id, row.id));
    }
    return messages;
  });
  await Promise.all(due.map(({ row, phone, text }) => deliver(row, phone, text, now)));
  return due.length;
}

async function deliver(row: typeof outbox.$inferSelect, phone: string, text: string, now: Date): Promise<void> {
  try {
    await sendSms({ id: row.id, phone, text });
    await withTx(worker, (tx) => tx.update(outbox).set({ deliveredAt: now }).where(eq(outbox.id, row.id)));
  } catch (error) {
    const attempts = row.attempts + 1;
    const wait = Math.min(6 * hours, 60_000 * 2 ** attempts) * (0.75 + Math.random() / 2);
    log.warn(
      { outboxId: row.id, attempts, reason: error instanceof Error ? error.name : "unknown" },
      "message not delivered",
    );
    await withTx(worker, (tx) =>
      tx
        .update(outbox)
        .set({
          notBefore: new Date(now.getTime() + wait),
          lastError: error instanceof Error ? error.name : "unknown",
          deadAt: attempts >= attemptsBeforeGivingUp ? now : null,
        })
        .where(eq(outbox.id, row.id)),
    );
  }
}

async function opened(tx: Tx, row: typeof outbox.$inferSelect): Promise<{ phone: string; text: string }> {
  return {
    phone: await open(tx, row.ownerId, "outbox.recipient", row.recipient),
    text: await open(tx, row.ownerId, "outbox.body", row.body),
  };
}

/** The newest messages as their receivers would see them. Only the demo page calls this. */
export function newestMessages(limit: number): Promise<{ phone: string; text: string; at: Date }[]> {
  return withTx(worker, async (tx) => {
    const rows = await tx.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(limit);
    const messages = [];
    for (const row of rows) messages.push({ ...(await opened(tx, row)), at: row.createdAt });
    return messages;
  });
}
