import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { committeeConflicts, committeeVotes } from "@/db/schema/committee";
import { Refusal } from "@/domain/refusal";
import { accountsOf } from "@/domain/same-person";
import { accounts } from "@/lib/committees/people";
import { itemOf, rollOf, traceOfItem } from "@/lib/committees/session";
import { command } from "@/lib/gate";

const reason = z.string().trim().min(5, "note_required").max(500, "text_too_long");

/**
 * A member says that they have a conflict of interest in a case. From then on they do not vote on it and see nothing of
 * what is said about it. It is not taken back.
 */
export const declareConflict = command("committee.declare_conflict", {
  by: "committee.vote",
  input: z.strictObject({ itemId: z.uuid(), reason }),
  async run(scope, { itemId, reason: why }) {
    const { tx, actor, now } = scope;
    const { item, session } = await itemOf(scope, itemId, true);
    if (session.state === "closed" || item.state === "settled" || item.state === "dropped")
      throw new Refusal("session_moved_on");
    const own = accountsOf([actor.personId ?? ""], await accounts(scope));
    if (session.state === "open" && !(await rollOf(scope, session.id)).some(({ personId }) => own.has(personId)))
      throw new Refusal("no_seat");
    const cast = await tx
      .select({ personId: committeeVotes.personId })
      .from(committeeVotes)
      .where(eq(committeeVotes.itemId, itemId));
    if (cast.some(({ personId }) => own.has(personId))) throw new Refusal("already_voted");
    const [declared] = await tx
      .insert(committeeConflicts)
      .values({
        institutionId: item.institutionId,
        itemId,
        personId: actor.personId ?? "",
        personName: actor.displayName,
        reason: why,
        declaredAt: now,
      })
      .onConflictDoNothing()
      .returning({ personId: committeeConflicts.personId });
    if (!declared) throw new Refusal("recused");
    scope.record(traceOfItem(item));
    return { sessionId: session.id };
  },
});

/** Conflicts declared for a case. */
export function conflictsOf({ tx }: Parameters<typeof itemOf>[0], itemId: string) {
  return tx
    .select()
    .from(committeeConflicts)
    .where(and(eq(committeeConflicts.itemId, itemId)))
    .orderBy(committeeConflicts.declaredAt);
}
