import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { webhookDeliveries } from "@/db/schema/integration";
import { testEventType } from "@/domain/integration";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { receiverOf } from "./endpoints";
import { messageIdOf, type TestMessage } from "./event-shape";

/** Sends a message without meaning, so that a person sees whether a receiver works. */
export const sendTest = command("webhook.test", {
  by: "integration.manage",
  input: z.strictObject({ endpointId: z.uuid() }),
  before: ({ endpointId }) => countTry("webhook_test", endpointId),
  async run(scope, { endpointId }) {
    const { tx, now } = scope;
    const endpoint = await receiverOf(scope, endpointId);
    const id = messageIdOf(crypto.randomUUID());
    const body: TestMessage = { id, type: testEventType, timestamp: now.toISOString(), data: {} };
    await tx.insert(webhookDeliveries).values({
      institutionId: endpoint.institutionId,
      endpointId,
      messageId: id,
      type: testEventType,
      body,
      createdAt: now,
      notBefore: now,
    });
    scope.record({ entity: "webhook_endpoint", entityId: endpointId });
    return {};
  },
});

/** Sends a message again under the same id, whether it arrived, was given up, or waits for its next try. */
export const replayMessage = command("webhook.replay", {
  by: "integration.manage",
  input: z.strictObject({ endpointId: z.uuid(), deliveryId: z.uuid() }),
  async run(scope, { endpointId, deliveryId }) {
    await receiverOf(scope, endpointId);
    const replayed = await scope.tx
      .update(webhookDeliveries)
      .set({ state: "pending", notBefore: scope.now, attempts: 0, firstTriedAt: null, settledAt: null })
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.endpointId, endpointId)))
      .returning({ messageId: webhookDeliveries.messageId });
    if (!replayed[0]) throw new Refusal("not_found");
    scope.record({ entity: "webhook_endpoint", entityId: endpointId, detail: { message: replayed[0].messageId } });
    return {};
  },
});
