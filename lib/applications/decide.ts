import { z } from "zod";
import { decisions, outcomes } from "@/db/schema/application";
import type { Guard } from "@/domain/application";
import { withinAuthority } from "@/domain/authority";
import { lineField } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { refuseOpenExceptions } from "@/lib/applications/exceptions";
import { latestRecommendation } from "@/lib/applications/latest-recommendation";
import { lines } from "@/lib/applications/lines";
import { refuseBeyondFunding, refuseMissingFacts } from "@/lib/applications/step-limits";
import { load, traceOf } from "@/lib/applications/visible";
import { refuseWithoutConsent } from "@/lib/consents/withdraw";
import { command } from "@/lib/gate";
import { reasonField, requireReasons } from "@/lib/settings/reasons";

/**
 * The decision of one person, on the terms that were recommended, within their own authority and by somebody else than
 * who recommended. Of many at once, one stands.
 */
export const decideApplication = command("application.decide", {
  by: "file.decide",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    outcome: z.enum(outcomes, "answer_required"),
    reasonCodes: z.array(z.string().max(40)).max(4),
    /** The figure that counted for each reason of a refusal, by its code. */
    figures: z.record(z.string().max(40), lineField(0, 160)).default({}),
    message: z.string().trim().max(1000, "text_too_long").default(""),
    /** One condition a line. */
    conditions: lines.default([]),
  }),
  async run(scope, input) {
    const application = await load(scope, input.id);
    if (application.status !== "pending_decision") throw new Refusal("wrong_status");
    const recommendation = await latestRecommendation(scope, application);
    const contents = await contentsOf(scope, application);
    const { config } = contents;
    refuseMissingFacts(contents, "decide");
    const kind = input.outcome === "decline" ? "decline" : "approval";
    await requireReasons(scope, application.institutionId, kind, input.reasonCodes, "reasonCodes");
    if (input.outcome === "approve_with_conditions" && input.conditions.length === 0) {
      throw new Refusal("invalid_input", { conditions: "conditions_required" });
    }
    if (input.outcome !== "decline") await refuseWithoutConsent(scope, application.id);
    if (input.outcome !== "decline") await refuseOpenExceptions(scope, recommendation.id);
    if (input.outcome !== "decline") await refuseBeyondFunding(scope, application, config, recommendation.amountCents);
    const holds: Guard[] = [];
    if (recommendation.recommendedBy !== scope.actor.personId) holds.push("other_person");
    if (withinAuthority(config.ladder, recommendation.amountCents, scope.actor.authorityCents))
      holds.push("within_single_authority");
    const moved = await advance(scope, application, input.outcome, {
      seenVersion: input.version,
      holds,
      reasonCodes: input.reasonCodes,
    });
    await scope.tx.insert(decisions).values({
      organizationId: moved.organizationId,
      institutionId: moved.institutionId,
      applicationId: moved.id,
      round: recommendation.round,
      recommendationId: recommendation.id,
      recommendedBy: recommendation.recommendedBy,
      outcome: input.outcome,
      amountCents: recommendation.amountCents,
      termMonths: recommendation.termMonths,
      reasonCodes: input.reasonCodes,
      reasonFigures: Object.fromEntries(
        Object.entries(input.figures).filter(([code, figure]) => input.reasonCodes.includes(code) && figure !== ""),
      ),
      message: input.message || null,
      conditions: input.outcome === "approve_with_conditions" ? input.conditions : [],
      decidedBy: scope.actor.personId ?? "",
      decidedByName: scope.actor.displayName,
      at: scope.now,
    });
    scope.record({
      ...traceOf(moved),
      detail: { outcome: input.outcome, reasonCodes: input.reasonCodes, round: recommendation.round },
    });
    return {};
  },
});

/** Sends the file back to the analyst with a coded reason, instead of deciding. */
export const returnToReview = command("application.return", {
  by: "file.decide",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    reasonCode: reasonField,
    note: z.string().trim().min(5, "note_required").max(500, "text_too_long"),
  }),
  async run(scope, { id, version, reasonCode, note }) {
    const application = await load(scope, id);
    await requireReasons(scope, application.institutionId, "return", [reasonCode]);
    const moved = await advance(scope, application, "return", {
      seenVersion: version,
      reasonCodes: [reasonCode],
      note,
    });
    scope.record({ ...traceOf(moved), detail: { reasonCode } });
    return {};
  },
});
