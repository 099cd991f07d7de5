import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { outcomes } from "@/db/schema/application";
import { policyExceptions, riskOpinions } from "@/db/schema/opinion";
import { can } from "@/domain/access";
import { decidingBody } from "@/domain/authority";
import { materialChanges } from "@/domain/material";
import { Refusal } from "@/domain/refusal";
import { accountsOf } from "@/domain/same-person";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { latestRecommendation } from "@/lib/applications/latest-recommendation";
import { materialOf } from "@/lib/applications/material";
import { load, loadForChange, traceOf } from "@/lib/applications/visible";
import { accounts } from "@/lib/committees/people";
import { command, query } from "@/lib/gate";

const side = (stance: (typeof outcomes)[number]) => (stance === "decline" ? "no" : "yes");

/**
 * The risk unit says what it makes of a proposal. When it differs from the analyst, a third person is heard before the file
 * goes on; then, or when both agree, it goes to the committee, or back to the analyst where one person decides.
 */
export const giveRiskOpinion = command("application.give_risk_opinion", {
  by: "file.opine_risk",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    stance: z.enum(outcomes, "answer_required"),
    opinion: z.string().trim().min(20, "memo_too_short").max(4000, "text_too_long"),
  }),
  async run(scope, { id, version, stance, opinion }) {
    const { tx, actor, now } = scope;
    const application = await loadForChange(scope, id);
    if (application.status !== "risk_opinion") throw new Refusal("wrong_status");
    const recommendation = await latestRecommendation(scope, application);
    const given = await tx.select().from(riskOpinions).where(eq(riskOpinions.recommendationId, recommendation.id));
    const heard = [recommendation.recommendedBy, application.assignedTo ?? "", ...given.map(({ givenBy }) => givenBy)];
    if (accountsOf(heard, await accounts(scope)).has(actor.personId ?? "")) throw new Refusal("same_person");
    const kind = given.length === 0 ? ("risk" as const) : ("third" as const);
    const differs = kind === "risk" && side(stance) !== side(recommendation.outcome);
    const contents = await contentsOf(scope, application);
    const isCommittee = decidingBody(contents.config.ladder, recommendation.amountCents) === "committee";
    const onward = isCommittee ? "refer_to_committee" : "give_risk_opinion";
    const moved = await advance(scope, application, differs ? "hear_third" : onward, {
      seenVersion: version,
      holds: differs
        ? ["opinions_differ"]
        : ["opinions_settled", ...(isCommittee ? ["above_single_authority" as const] : [])],
    });
    await tx.insert(riskOpinions).values({
      institutionId: moved.institutionId,
      applicationId: moved.id,
      recommendationId: recommendation.id,
      kind,
      stance,
      opinion,
      material: materialOf(contents, application, recommendation),
      givenBy: actor.personId ?? "",
      givenByName: actor.displayName,
      at: now,
    });
    scope.record({ ...traceOf(moved), detail: { kind, stance, differs } });
    return { differs };
  },
});

/** What the risk unit and a third person said of a file, how it stands today, and the exceptions of its proposal. */
export const opinionsOn = query({
  by: "file.read",
  input: z.strictObject({ applicationId: z.uuid() }),
  async run(scope, { applicationId }) {
    const { tx, actor } = scope;
    const application = await load(scope, applicationId);
    const opinions = await tx
      .select()
      .from(riskOpinions)
      .where(eq(riskOpinions.applicationId, applicationId))
      .orderBy(asc(riskOpinions.at));
    const exceptions = await tx
      .select()
      .from(policyExceptions)
      .where(and(eq(policyExceptions.applicationId, applicationId)));
    if (opinions.length === 0 && exceptions.length === 0) return { opinions: [], exceptions: [] };
    const contents = await contentsOf(scope, application);
    const recommendation = await latestRecommendation(scope, application);
    const now = materialOf(contents, application, recommendation);
    return {
      opinions: opinions.map((one) => ({ ...one, changed: materialChanges(one.material, now) })),
      exceptions: exceptions
        .filter((one) => one.recommendationId === recommendation.id)
        .map((one) => ({
          ...one,
          message: contents.config.eligibility.find(({ code }) => code === one.rule)?.message ?? null,
          canAnswer: one.answer === null && can(actor, "file.decide") && actor.personId !== one.proposedBy,
        })),
    };
  },
});

export type OpinionsOn = Extract<Awaited<ReturnType<typeof opinionsOn>>, { ok: true }>["value"];
