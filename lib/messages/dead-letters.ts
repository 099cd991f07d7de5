import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "@/db/schema/audit";
import { Refusal } from "@/domain/refusal";
import { command, query, type Scope } from "@/lib/gate";
import { openedMessage } from "@/lib/outbox";

/** What could not be delivered for a lender. A code is never among it: sent late, it is worth nothing. */
const givenUp = ({ actor }: Scope) =>
  and(eq(outbox.institutionId, actor.institutionId ?? ""), isNotNull(outbox.deadAt), ne(outbox.purpose, "code"));

const mostShown = 200;

/** The dead letters of the lender, newest first, with the end of the number they were for. */
export const deadLetters = query({
  by: "integration.manage",
  input: z.strictObject({}),
  async run(scope) {
    const rows = await scope.tx
      .select()
      .from(outbox)
      .where(givenUp(scope))
      .orderBy(desc(outbox.deadAt))
      .limit(mostShown);
    const letters = [];
    for (const row of rows) {
      const message = await openedMessage(scope.tx, row).catch(() => null);
      letters.push({
        id: row.id,
        channel: row.channel,
        to: message ? covered(message.to) : null,
        text: message?.text ?? null,
        error: row.lastError,
        attempts: row.attempts,
        createdAt: row.createdAt,
        deadAt: row.deadAt ?? row.createdAt,
      });
    }
    return letters;
  },
});

export type DeadLetter = Extract<Awaited<ReturnType<typeof deadLetters>>, { ok: true }>["value"][number];

/** Enough to know whose it is for who knows them, and no more. */
function covered(to: string): string {
  const [name = "", host] = to.split("@");
  return host ? `${name.slice(0, 1)}•••@${host}` : `••• ••• ${to.slice(-3)}`;
}

/** Sends one again, or all of them: each from its first try. */
export const replayDeadLetters = command("message.replay", {
  by: "integration.manage",
  input: z.strictObject({ id: z.union([z.uuid(), z.literal("all")]) }),
  async run(scope, { id }) {
    const sent = await scope.tx
      .update(outbox)
      .set({ deadAt: null, attempts: 0, lastError: null, notBefore: scope.now, expiresAt: null })
      .where(and(givenUp(scope), id === "all" ? undefined : eq(outbox.id, id)))
      .returning({ id: outbox.id });
    if (sent.length === 0) throw new Refusal("not_found");
    scope.record({
      entity: "message",
      entityId: id,
      institutionId: scope.actor.institutionId,
      detail: { count: sent.length },
    });
    return { count: sent.length };
  },
});
