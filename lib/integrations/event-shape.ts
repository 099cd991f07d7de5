import { z } from "zod";
import type { integrationEvents } from "@/db/schema/integration";
import { stageOf, stages, statuses } from "@/domain/application";
import { eventTypes, testEventType } from "@/domain/integration";

/** What programs are told of a step, in the feed and in webhooks alike: numbers and codes, nothing personal. */
export const eventShape = z.strictObject({
  id: z.string().meta({ format: "event-id" }),
  type: z.enum(eventTypes),
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    applicationId: z.uuid(),
    number: z.string().max(20),
    from: z.enum(statuses),
    to: z.enum(statuses),
    stage: z.enum(stages).nullable(),
  }),
});

export type EventMessage = z.infer<typeof eventShape>;

/** The message that a person sends to try a receiver. */
export const testShape = z.strictObject({
  id: z.string().meta({ format: "event-id" }),
  type: z.literal(testEventType),
  timestamp: z.iso.datetime(),
  data: z.strictObject({}),
});

export type TestMessage = z.infer<typeof testShape>;

/** The id that a receiver sees: the same in the feed, in the header and in the body. */
export const messageIdOf = (id: string) => `evt_${id}`;

export function eventMessage(row: typeof integrationEvents.$inferSelect): EventMessage {
  return {
    id: messageIdOf(row.id),
    type: row.type,
    timestamp: row.at.toISOString(),
    data: {
      applicationId: row.applicationId,
      number: row.number,
      from: row.from,
      to: row.to,
      stage: stageOf(row.to),
    },
  };
}
