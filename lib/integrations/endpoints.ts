import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema/integration";
import { eventTypes } from "@/domain/integration";
import { Refusal } from "@/domain/refusal";
import { command, type Scope } from "@/lib/gate";
import { newWebhookSecret, seal } from "@/lib/vault";
import { publicInternet, type Reach, targetOf } from "./reach";

const place = "webhook_endpoints.secret";
/** How long the old secret signs beside the new one. */
const overlapMs = 24 * 60 * 60_000;

/** The receiver someone names, held until the transaction ends. */
export async function receiverOf({ tx, actor }: Scope, endpointId: string) {
  const [endpoint] = await tx
    .select()
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.id, endpointId),
        eq(webhookEndpoints.institutionId, actor.institutionId ?? ""),
        isNull(webhookEndpoints.removedAt),
      ),
    )
    .for("update");
  if (!endpoint) throw new Refusal("not_found");
  return endpoint;
}

/** Registers where the institution wants to be told. What the host's addresses may be is `reach`'s to say. */
export const endpointRegistration = (reach: Reach) =>
  command("webhook.register", {
    by: "integration.manage",
    answersOnce: true,
    input: z.strictObject({
      url: z.string().trim().min(1, "url_invalid").max(500, "text_too_long"),
      events: z.array(z.enum(eventTypes)).min(1, "event_required"),
    }),
    async before({ url }) {
      const target = await targetOf(url, reach);
      if (typeof target === "string") throw new Refusal("invalid_input", { url: target });
    },
    async run({ tx, actor, now, record }, { url, events }) {
      if (!actor.institutionId || !actor.personId) throw new Refusal("not_allowed");
      const id = crypto.randomUUID();
      const secret = newWebhookSecret();
      const { href, host } = new URL(url);
      try {
        await tx.insert(webhookEndpoints).values({
          id,
          institutionId: actor.institutionId,
          url: href,
          events: [...new Set(events)],
          secret: await seal(tx, id, place, secret),
          createdBy: actor.personId,
          createdAt: now,
        });
      } catch (error) {
        if (violatedConstraint(error) === "webhook_endpoints_url")
          throw new Refusal("invalid_input", { url: "url_taken" });
        throw error;
      }
      record({ entity: "webhook_endpoint", entityId: id, detail: { host, events } });
      return { endpointId: id, secret };
    },
  });

export const registerEndpoint = endpointRegistration(publicInternet);

/**
 * Gives a receiver a new secret; the old one signs beside it for a day. `seen` is the number of the secret on the page,
 * so that a form sent twice does not throw the old secret away.
 */
export const rotateSecret = command("webhook.rotate_secret", {
  by: "integration.manage",
  answersOnce: true,
  input: z.strictObject({ endpointId: z.uuid(), seen: z.coerce.number().int() }),
  async run(scope, { endpointId, seen }) {
    const { tx, now } = scope;
    const endpoint = await receiverOf(scope, endpointId);
    if (endpoint.secretNumber !== seen) throw new Refusal("secret_rotated");
    const secret = newWebhookSecret();
    await tx
      .update(webhookEndpoints)
      .set({
        secret: await seal(tx, endpointId, place, secret),
        secretNumber: seen + 1,
        previousSecret: endpoint.secret,
        previousUntil: new Date(now.getTime() + overlapMs),
      })
      .where(eq(webhookEndpoints.id, endpointId));
    scope.record({ entity: "webhook_endpoint", entityId: endpointId, detail: { secretNumber: seen + 1 } });
    return { secret };
  },
});

const named = z.strictObject({ endpointId: z.uuid() });

/** Messages wait from here on, in their order, until somebody resumes. */
export const pauseEndpoint = command("webhook.pause", {
  by: "integration.manage",
  input: named,
  async run(scope, { endpointId }) {
    const endpoint = await receiverOf(scope, endpointId);
    if (!endpoint.pausedAt)
      await scope.tx
        .update(webhookEndpoints)
        .set({ pausedAt: scope.now, pauseReason: "person" })
        .where(eq(webhookEndpoints.id, endpointId));
    scope.record({ entity: "webhook_endpoint", entityId: endpointId });
    return {};
  },
});

/** Everything that waited leaves now, with new patience. */
export const resumeEndpoint = command("webhook.resume", {
  by: "integration.manage",
  input: named,
  async run(scope, { endpointId }) {
    const { tx, now } = scope;
    await receiverOf(scope, endpointId);
    await tx
      .update(webhookEndpoints)
      .set({ pausedAt: null, pauseReason: null, failingSince: null })
      .where(eq(webhookEndpoints.id, endpointId));
    await tx
      .update(webhookDeliveries)
      .set({ notBefore: now, attempts: 0, firstTriedAt: null })
      .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.state, "pending")));
    scope.record({ entity: "webhook_endpoint", entityId: endpointId });
    return {};
  },
});

/** Takes a receiver away. Its log stays for the trail; nothing more is sent to it. */
export const removeEndpoint = command("webhook.remove", {
  by: "integration.manage",
  input: named,
  async run(scope, { endpointId }) {
    await receiverOf(scope, endpointId);
    await scope.tx.update(webhookEndpoints).set({ removedAt: scope.now }).where(eq(webhookEndpoints.id, endpointId));
    scope.record({ entity: "webhook_endpoint", entityId: endpointId });
    return {};
  },
});
