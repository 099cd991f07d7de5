import { z } from "zod";
import { outcomes, recommendations } from "@/db/schema/application";
import { policyExceptions } from "@/db/schema/opinion";
import { decidingBody } from "@/domain/authority";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { settleCorrections } from "@/lib/applications/correction";
import { neededExceptions, typedException } from "@/lib/applications/exceptions";
import { lines } from "@/lib/applications/lines";
import { materialOf } from "@/lib/applications/material";
import { refuseChangedTerms, refuseMissingFacts } from "@/lib/applications/step-limits";
import { typedLoan } from "@/lib/applications/typed-loan";
import { load, traceOf } from "@/lib/applications/visible";
import { refuseWithoutConsent } from "@/lib/consents/withdraw";
import { command } from "@/lib/gate";
import { requireReasons } from "@/lib/settings/reasons";

const risk = z
  .strictObject({
    risk: z.string().trim().max(300, "text_too_long"),
    mitigant: z.string().trim().max(300, "text_too_long"),
  })
  .refine(({ risk: what, mitigant }) => what === "" || mitigant.length >= 3, {
    path: ["mitigant"],
    message: "exception_mitigant",
  });

/**
 * The analyst's proposal: outcome, terms, coded reasons and the memo. The ladder of the product version says whether one
 * person or the committee decides.
 */
export const recommendApplication = command("application.recommend", {
  by: "file.recommend",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    outcome: z.enum(outcomes, "answer_required"),
    amount: z.string().max(40),
    termMonths: z.string().max(10),
    reasonCodes: z.array(z.string().max(40)).max(8),
    memo: z.string().trim().min(20, "memo_too_short").max(4000, "text_too_long"),
    /** One a line. */
    conditions: lines.default([]),
    guarantees: lines.default([]),
    risks: z.array(risk).max(6).default([]),
    exceptions: z.array(typedException).max(40).default([]),
    /** Hear the risk unit before it goes to whoever decides. */
    askRisk: z.boolean().default(false),
  }),
  async run(scope, input) {
    const application = await load(scope, input.id);
    const contents = await contentsOf(scope, application);
    const { config } = contents;
    refuseMissingFacts(contents, "recommend");
    await refuseWithoutConsent(scope, application.id);
    const kind = input.outcome === "decline" ? "decline" : "approval";
    await requireReasons(scope, application.institutionId, kind, input.reasonCodes, "reasonCodes");
    const loan = typedLoan(config, input);
    refuseChangedTerms(config, application, loan);
    const isYes = input.outcome !== "decline";
    const exceptions = isYes ? neededExceptions(contents, input.exceptions) : [];
    if (input.outcome === "approve_with_conditions" && input.askRisk && input.conditions.length === 0)
      throw new Refusal("invalid_input", { conditions: "conditions_required" });
    const body = decidingBody(config.ladder, loan.amountCents);
    if (!body) throw new Refusal("above_authority");
    const onward = body === "committee" ? "refer_to_committee" : "recommend";
    const moved = await advance(scope, application, input.askRisk ? "request_risk_opinion" : onward, {
      seenVersion: input.version,
      holds: body === "committee" ? ["above_single_authority"] : body ? ["within_single_authority"] : [],
    });
    const id = crypto.randomUUID();
    await scope.tx.insert(recommendations).values({
      id,
      institutionId: moved.institutionId,
      applicationId: moved.id,
      round: moved.version,
      outcome: input.outcome,
      amountCents: loan.amountCents,
      termMonths: loan.termMonths,
      reasonCodes: input.reasonCodes,
      memo: input.memo,
      conditions: input.outcome === "approve_with_conditions" ? input.conditions : [],
      guarantees: input.guarantees,
      risks: input.risks.filter((one) => one.risk),
      material: materialOf(contents, application, { ...loan, guarantees: input.guarantees }),
      recommendedBy: scope.actor.personId ?? "",
      at: scope.now,
    });
    if (exceptions.length > 0) {
      await scope.tx.insert(policyExceptions).values(
        exceptions.map((one) => ({
          institutionId: moved.institutionId,
          applicationId: moved.id,
          recommendationId: id,
          ...one,
          proposedBy: scope.actor.personId ?? "",
        })),
      );
    }
    await settleCorrections(scope, moved);
    scope.record({
      ...traceOf(moved),
      detail: { outcome: input.outcome, round: moved.version, body, exceptions: exceptions.map(({ rule }) => rule) },
    });
    return {};
  },
});
