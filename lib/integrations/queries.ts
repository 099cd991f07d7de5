import { and, asc, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { apiKeys, webhookAttempts, webhookDeliveries, webhookEndpoints } from "@/db/schema/integration";
import { people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { query, type Scope } from "@/lib/gate";

/** The institution's keys, newest first, those that ended included. */
export const ownKeys = query({
  by: "integration.manage",
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const rows = await tx
      .select({ key: apiKeys, author: people.displayName })
      .from(apiKeys)
      .leftJoin(people, eq(people.id, apiKeys.createdBy))
      .where(eq(apiKeys.institutionId, actor.institutionId ?? ""))
      .orderBy(desc(apiKeys.createdAt));
    return rows.map(({ key: { keyHash: _, ...key }, author }) => ({
      ...key,
      author: author ?? "",
      state: key.revokedAt ? ("revoked" as const) : key.expiresAt <= now ? ("expired" as const) : ("live" as const),
    }));
  },
});

const count = (state: "pending" | "failed") =>
  sql<number>`(select count(*)::int from webhook_deliveries d where d.endpoint_id = "webhook_endpoints"."id" and d.state = ${state})`;

function receivers({ tx, actor }: Scope) {
  const { id, url, events, secretNumber, previousUntil, createdAt, failingSince, pausedAt, pauseReason } =
    webhookEndpoints;
  return tx
    .select({
      ...{ id, url, events, secretNumber, previousUntil, createdAt, failingSince, pausedAt, pauseReason },
      waiting: count("pending"),
      failed: count("failed"),
    })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.institutionId, actor.institutionId ?? ""), isNull(webhookEndpoints.removedAt)))
    .orderBy(asc(webhookEndpoints.createdAt));
}

export type Receiver = Awaited<ReturnType<typeof receivers>>[number];

/** The institution's receivers, with how many messages wait or were given up. */
export const ownEndpoints = query({
  by: "integration.manage",
  input: z.strictObject({}),
  run: (scope): Promise<Receiver[]> => receivers(scope),
});

const pageSize = 50;

/** One receiver with its messages, newest first, and every try of each. */
export const endpointLog = query({
  by: "integration.manage",
  input: z.strictObject({ endpointId: z.uuid(), before: z.coerce.number().int().positive().optional() }),
  async run(scope, { endpointId, before }) {
    const endpoint = (await receivers(scope)).find(({ id }) => id === endpointId);
    if (!endpoint) throw new Refusal("not_found");
    const messages = await scope.tx
      .select()
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.endpointId, endpointId), before ? lt(webhookDeliveries.seq, before) : undefined))
      .orderBy(desc(webhookDeliveries.seq))
      .limit(pageSize + 1);
    const shown = messages.slice(0, pageSize);
    const attempts = await scope.tx
      .select()
      .from(webhookAttempts)
      .where(
        inArray(
          webhookAttempts.deliveryId,
          shown.map(({ id }) => id),
        ),
      )
      .orderBy(asc(webhookAttempts.id));
    return {
      ...endpoint,
      messages: shown.map(({ id, messageId, type, body, state, createdAt, notBefore }) => ({
        id,
        messageId,
        type,
        number: (body as { data?: { number?: string } }).data?.number ?? null,
        state,
        createdAt,
        notBefore,
        attempts: attempts.filter((attempt) => attempt.deliveryId === id),
      })),
      next: messages.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
    };
  },
});

export type Message = Extract<Awaited<ReturnType<typeof endpointLog>>, { ok: true }>["value"]["messages"][number];
