import { eq } from "drizzle-orm";
import { z } from "zod";
import { decisions } from "@/db/schema/application";
import { committeeItems } from "@/db/schema/committee";
import { type Choice, type Result, resultOf } from "@/domain/committee";
import type { ReasonKind } from "@/domain/reason";
import { Refusal } from "@/domain/refusal";
import { dateField } from "@/domain/shape";
import { advance } from "@/lib/applications/advance";
import { refuseOpenExceptions } from "@/lib/applications/exceptions";
import { lines } from "@/lib/applications/lines";
import { refuseBeyondFunding, refuseMissingFacts } from "@/lib/applications/step-limits";
import { type Application, traceOf } from "@/lib/applications/visible";
import { committeeOf } from "@/lib/committees/committee";
import { type Item, itemOf, type Session } from "@/lib/committees/session";
import { type CaseStanding, caseStanding } from "@/lib/committees/standing";
import { type CommandScope, command } from "@/lib/gate";
import { requireReasons } from "@/lib/settings/reasons";

/** Which reasons of the catalogue go with a result. */
export const reasonKindOf: Record<Choice, ReasonKind> = {
  approve: "approval",
  approve_with_conditions: "approval",
  decline: "decline",
  defer: "deferral",
  return: "return",
};

/** What the votes come to, once everybody who may vote has voted and they are enough; else why not yet. */
export function countedResult(standing: CaseStanding, item: Item, session: Session): Result {
  if (standing.pending.length > 0) throw new Refusal("votes_missing", {}, { count: standing.pending.length });
  if (standing.votes.length < item.quorum)
    throw new Refusal("no_quorum", {}, { needed: item.quorum, present: standing.votes.length });
  return resultOf(standing.votes, session.tieRule ?? "not_approved");
}

/**
 * Closes the vote on a case: the votes decide, the secretary records their result with its coded reasons, and the file
 * moves once. The secretary chooses no outcome.
 */
export const settleCase = command("committee.settle", {
  by: "file.decide_in_committee",
  input: z.strictObject({
    itemId: z.uuid(),
    reasonCodes: z.array(z.string().max(40)).max(4),
    message: z.string().trim().max(1000, "text_too_long").default(""),
    /** One condition a line. */
    conditions: lines.default([]),
    deferredUntil: z.union([dateField, z.literal("").transform(() => null)]).default(null),
  }),
  async run(scope, input) {
    const { item, session } = await itemOf(scope, input.itemId, true);
    if (session.state !== "open" || item.state !== "voting") throw new Refusal("vote_not_open");
    const standing = await caseStanding(scope, item, session);
    const result = countedResult(standing, item, session);
    await refuseUnready(scope, standing, result, input);
    const moved = await advance(scope, standing.application, result.outcome, {
      holds: ["committee_voted"],
      reasonCodes: input.reasonCodes,
      note: result.outcome === "defer" || result.outcome === "return" ? input.message || null : null,
      ...(result.outcome === "return" ? { set: { observedIn: null } } : {}),
    });
    const conditions = result.outcome === "approve_with_conditions" ? input.conditions : [];
    await scope.tx
      .update(committeeItems)
      .set({
        state: "settled",
        outcome: result.outcome,
        settledBy: result.settledBy,
        reasonCodes: input.reasonCodes,
        conditions,
        message: input.message || null,
        deferredUntil: result.outcome === "defer" ? input.deferredUntil : null,
        materialHash: standing.hash,
        settledAt: scope.now,
      })
      .where(eq(committeeItems.id, item.id));
    if (result.outcome !== "defer" && result.outcome !== "return")
      await recordDecision(scope, moved, standing, { ...input, conditions, outcome: result.outcome });
    const { outcome, settledBy, counts } = result;
    scope.record({ ...traceOf(moved), detail: { itemId: item.id, outcome, settledBy, counts } });
    return { sessionId: session.id, outcome };
  },
});

type Settled = { reasonCodes: string[]; message: string; conditions: string[]; deferredUntil: string | null };

async function refuseUnready(scope: CommandScope, standing: CaseStanding, result: Result, input: Settled) {
  const { contents, application, terms } = standing;
  const isYes = result.outcome === "approve" || result.outcome === "approve_with_conditions";
  const kind = reasonKindOf[result.outcome];
  await requireReasons(scope, application.institutionId, kind, input.reasonCodes, "reasonCodes");
  if (result.outcome === "approve_with_conditions" && input.conditions.length === 0)
    throw new Refusal("invalid_input", { conditions: "conditions_required" });
  if (result.outcome === "return" && input.message.length < 5)
    throw new Refusal("invalid_input", { message: "note_required" });
  if (result.outcome === "defer" && (!input.deferredUntil || input.deferredUntil <= scope.today))
    throw new Refusal("invalid_input", { deferredUntil: input.deferredUntil ? "date_past" : "answer_required" });
  if (result.outcome !== "defer" && result.outcome !== "return") refuseMissingFacts(contents, "decide");
  if (!isYes) return;
  await refuseOpenExceptions(scope, terms.recommendation.id);
  await refuseBeyondFunding(scope, application, contents.config, terms.amountCents);
}

async function recordDecision(
  scope: CommandScope,
  moved: Application,
  { terms }: CaseStanding,
  decided: Settled & { outcome: "approve" | "approve_with_conditions" | "decline" },
): Promise<void> {
  const { recommendation, amountCents, termMonths } = terms;
  // Who wrote the proposal does not record its result either.
  if (recommendation.recommendedBy === scope.actor.personId) throw new Refusal("same_person");
  await scope.tx.insert(decisions).values({
    organizationId: moved.organizationId,
    institutionId: moved.institutionId,
    applicationId: moved.id,
    round: moved.version,
    recommendationId: recommendation.id,
    recommendedBy: recommendation.recommendedBy,
    outcome: decided.outcome,
    amountCents,
    termMonths,
    reasonCodes: decided.reasonCodes,
    message: decided.message || null,
    conditions: decided.conditions,
    decidedBy: scope.actor.personId ?? "",
    decidedByName: (await committeeOf(scope))?.name ?? "",
    at: scope.now,
  });
}
