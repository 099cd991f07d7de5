import { eq } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { committeeItems, committeeVotes } from "@/db/schema/committee";
import { choices } from "@/domain/committee";
import { Refusal } from "@/domain/refusal";
import { itemOf, traceOfItem } from "@/lib/committees/session";
import { caseStanding } from "@/lib/committees/standing";
import { command } from "@/lib/gate";

/** Opens the vote on a case, when enough members who may vote on it are here. One case at a time. */
export const openVote = command("committee.open_vote", {
  by: "committee.convene",
  input: z.strictObject({ itemId: z.uuid() }),
  async run(scope, { itemId }) {
    const { item, session } = await itemOf(scope, itemId, true);
    if (session.state !== "open" || item.state !== "listed") throw new Refusal("session_moved_on");
    const standing = await caseStanding(scope, item, session);
    if (standing.application.status !== "in_committee") throw new Refusal("wrong_status");
    if (standing.counted < item.quorum)
      throw new Refusal("no_quorum", {}, { needed: item.quorum, present: standing.counted });
    const { amountCents, termMonths, isCounterOffer, recommendation } = standing.terms;
    try {
      await scope.tx
        .update(committeeItems)
        .set({
          state: "voting",
          openedAt: scope.now,
          ...{ amountCents, termMonths, isCounterOffer, recommendationId: recommendation.id },
        })
        .where(eq(committeeItems.id, itemId));
    } catch (error) {
      if (violatedConstraint(error) === "committee_items_one_vote") throw new Refusal("vote_running");
      throw error;
    }
    scope.record(traceOfItem(item, { quorum: item.quorum, present: standing.counted }));
    return { sessionId: session.id };
  },
});

/**
 * The vote of a member, or of who sits for one, with its reason. Given once on the file as it was read; it is not changed.
 * Of two windows, one votes.
 */
export const castVote = command("committee.vote", {
  by: "committee.vote",
  input: z.strictObject({
    itemId: z.uuid(),
    choice: z.enum(choices, "answer_required"),
    reason: z.string().trim().min(5, "note_required").max(1000, "text_too_long"),
    /** The file as it was shown: `seen` of the case. */
    seen: z.string().max(64),
  }),
  async run(scope, { itemId, choice, reason, seen }) {
    const { tx, actor, now } = scope;
    const { item, session } = await itemOf(scope, itemId, true);
    if (session.state !== "open" || item.state !== "voting") throw new Refusal("vote_not_open");
    const standing = await caseStanding(scope, item, session);
    const personId = actor.personId ?? "";
    if (standing.application.status !== "in_committee") throw new Refusal("wrong_status");
    if (standing.barred.has(personId) || standing.conflicted.has(personId)) throw new Refusal("recused");
    if (standing.votes.some((vote) => vote.personId === personId)) throw new Refusal("already_voted");
    const seat = standing.seats.find(({ holder }) => holder?.personId === personId);
    if (!seat) throw new Refusal("no_seat");
    if (standing.votes.some(({ seatId }) => seatId === seat.seatId)) throw new Refusal("already_voted");
    if (standing.seen !== seen) throw new Refusal("file_changed");
    await tx.insert(committeeVotes).values({
      institutionId: item.institutionId,
      itemId,
      seatId: seat.seatId,
      personId,
      personName: actor.displayName,
      isChair: seat.isChair,
      choice,
      reason,
      material: standing.material,
      materialHash: standing.hash,
      at: now,
    });
    // How somebody voted is told by the minutes, and until then to those alone who may see it.
    scope.record(traceOfItem(item, { seatId: seat.seatId }));
    return { sessionId: session.id };
  },
});
