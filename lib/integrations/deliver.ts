import { and, asc, eq, isNotNull, isNull, lt, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Tx, withTx } from "@/db/client";
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from "@/db/schema/integration";
import { system } from "@/lib/actors";
import { append } from "@/lib/audit";
import { log } from "@/lib/log";
import { open, webhookSignature } from "@/lib/vault";
import { worker } from "./publish";
import { publicInternet, type Reach } from "./reach";
import { type Attempt, send } from "./send";

/** Webhooks leave from here, after Standard Webhooks: signed, with the same id at every try, in order for each file. */

const minute = 60_000;
const hour = 60 * minute;
const timeoutMs = 15_000;
/** Longer than a try can take. */
const leaseMs = minute;
const leastWaitMs = 1_000;
const firstWaitMs = 30_000;
const longestWaitMs = 6 * hour;
/** After so long without success a message is given up; a receiver that took nothing for so long is paused. */
export const patienceMs = 72 * hour;
const atOnce = 20;

type Delivery = typeof webhookDeliveries.$inferSelect;
type Endpoint = typeof webhookEndpoints.$inferSelect;
type Leased = { delivery: Delivery; endpoint: Endpoint; secrets: string[]; lease: string };

const earlier = alias(webhookDeliveries, "earlier");

/** A file's message waits until its earlier ones are settled. */
function isNextOfItsFile(tx: Tx): SQL {
  return notExists(
    tx
      .select({ one: sql`1` })
      .from(earlier)
      .where(
        and(
          eq(earlier.endpointId, webhookDeliveries.endpointId),
          eq(earlier.applicationId, webhookDeliveries.applicationId),
          eq(earlier.state, "pending"),
          lt(earlier.seq, webhookDeliveries.seq),
        ),
      ),
  );
}

/** Takes what is due for itself. Rows are locked while they are taken and leased while they are sent. */
function lease(now: Date): Promise<Leased[]> {
  return withTx(worker, async (tx) => {
    const due = await tx
      .select({ delivery: webhookDeliveries, endpoint: webhookEndpoints })
      .from(webhookDeliveries)
      .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
      .where(
        and(
          eq(webhookDeliveries.state, "pending"),
          lte(webhookDeliveries.notBefore, now),
          or(isNull(webhookDeliveries.leaseUntil), lte(webhookDeliveries.leaseUntil, now)),
          isNull(webhookEndpoints.pausedAt),
          isNull(webhookEndpoints.removedAt),
          isNextOfItsFile(tx),
        ),
      )
      .orderBy(asc(webhookDeliveries.seq))
      .limit(atOnce)
      .for("update", { of: webhookDeliveries, skipLocked: true });
    const leased: Leased[] = [];
    for (const { delivery, endpoint } of due) {
      const lease = crypto.randomUUID();
      const leaseUntil = new Date(now.getTime() + leaseMs);
      await tx.update(webhookDeliveries).set({ lease, leaseUntil }).where(eq(webhookDeliveries.id, delivery.id));
      leased.push({ delivery, endpoint, lease, secrets: await secretsOf(tx, endpoint, now) });
    }
    return leased;
  });
}

/** The secret, and after a rotation the one before it for a day. */
async function secretsOf(tx: Tx, endpoint: Endpoint, now: Date): Promise<string[]> {
  const { previousSecret, previousUntil } = endpoint;
  const boxes = [endpoint.secret, ...(previousSecret && previousUntil && previousUntil > now ? [previousSecret] : [])];
  return Promise.all(boxes.map((box) => open(tx, endpoint.id, "webhook_endpoints.secret", box)));
}

type Options = { reach?: Reach; random?: () => number };

/**
 * Delivers what is due, round after round until nothing is. Several processes may do so at once. `clock` is read at every
 * round; `random` spreads the waits, from 0 to 1. Returns how many tries it made.
 */
export function webhookDelivery({ reach = publicInternet, random = Math.random }: Options = {}) {
  return async (clock: () => Date): Promise<number> => {
    let tries = 0;
    for (;;) {
      const leased = await lease(clock());
      if (leased.length === 0) return tries;
      tries += leased.length;
      await Promise.all(leased.map((one) => deliver(one, clock(), { reach, random })));
    }
  };
}

export const deliverWebhooks = webhookDelivery();

async function deliver(leased: Leased, now: Date, { reach, random }: Required<Options>): Promise<void> {
  const { delivery, endpoint, secrets } = leased;
  const body = JSON.stringify(delivery.body);
  const timestamp = Math.floor(now.getTime() / 1000);
  const signed = `${delivery.messageId}.${timestamp}.${body}`;
  const headers = {
    "user-agent": "Veta-Webhooks/1",
    "webhook-id": delivery.messageId,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": secrets.map((secret) => webhookSignature(secret, signed)).join(" "),
  };
  const attempt = await send(endpoint.url, { headers, body }, { reach, timeoutMs });
  await withTx(worker, (tx) => settle(tx, leased, attempt, now, random));
}

async function settle(
  tx: Tx,
  { delivery, endpoint, lease }: Leased,
  attempt: Attempt,
  now: Date,
  random: () => number,
) {
  const { institutionId } = delivery;
  const succeeded = attempt.error === null;
  const firstTriedAt = delivery.firstTriedAt ?? now;
  const isGivenUp = !succeeded && now.getTime() - firstTriedAt.getTime() >= patienceMs;
  const wait = leastWaitMs + random() * Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(delivery.attempts, 20));
  await tx.insert(webhookAttempts).values({ institutionId, deliveryId: delivery.id, at: now, ...attempt });
  const paused = succeeded ? await heard(tx, endpoint) : await unheard(tx, endpoint, attempt, now);
  const state = succeeded ? "delivered" : isGivenUp && !paused ? "failed" : "pending";
  await tx
    .update(webhookDeliveries)
    .set({
      state,
      attempts: delivery.attempts + 1,
      firstTriedAt,
      notBefore: new Date(now.getTime() + wait),
      settledAt: state === "pending" ? null : now,
      lease: null,
      leaseUntil: null,
    })
    // A worker that lost its lease has no say any more.
    .where(and(eq(webhookDeliveries.id, delivery.id), eq(webhookDeliveries.lease, lease)));
}

async function heard(tx: Tx, endpoint: Endpoint): Promise<false> {
  await tx
    .update(webhookEndpoints)
    .set({ failingSince: null })
    .where(and(eq(webhookEndpoints.id, endpoint.id), isNotNull(webhookEndpoints.failingSince)));
  return false;
}

/** Notes the failure. True when the receiver has failed for so long, or says that it is gone, that it is paused. */
async function unheard(tx: Tx, endpoint: Endpoint, attempt: Attempt, now: Date): Promise<boolean> {
  const [current] = await tx
    .update(webhookEndpoints)
    .set({ failingSince: sql`coalesce(${webhookEndpoints.failingSince}, ${now})` })
    .where(eq(webhookEndpoints.id, endpoint.id))
    .returning();
  if (!current || current.pausedAt) return current !== undefined;
  const pauseReason = attempt.statusCode === 410 ? "gone" : "failures";
  const hasFailedLong = now.getTime() - (current.failingSince?.getTime() ?? 0) >= patienceMs;
  if (pauseReason === "failures" && !hasFailedLong) return false;
  await tx.update(webhookEndpoints).set({ pausedAt: now, pauseReason }).where(eq(webhookEndpoints.id, endpoint.id));
  await append(tx, {
    event: "webhook.pause",
    entity: "webhook_endpoint",
    entityId: endpoint.id,
    organizationId: null,
    institutionId: endpoint.institutionId,
    applicationId: null,
    detail: { reason: pauseReason },
    actorId: null,
    actorRoles: [...system.roles],
    sessionId: null,
    requestId: "worker",
    at: now,
  });
  log.warn({ endpointId: endpoint.id, reason: pauseReason }, "webhook receiver paused");
  return true;
}
