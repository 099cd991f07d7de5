import { z } from "zod";
import { outcomes, recommendations } from "@/db/schema/application";
import { decidingBody } from "@/domain/authority";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { settleCorrections } from "@/lib/applications/correction";
import { materialOf } from "@/lib/applications/material";
import { refuseChangedTerms, refuseMissingFacts } from "@/lib/applications/step-limits";
import { typedLoan } from "@/lib/applications/typed-loan";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { requireReasons } from "@/lib/settings/reasons";

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
  }),
  async run(scope, input) {
    const application = await load(scope, input.id);
    const contents = await contentsOf(scope, application);
    const { config } = contents;
    refuseMissingFacts(contents, "recommend");
    const kind = input.outcome === "decline" ? "decline" : "approval";
    await requireReasons(scope, application.institutionId, kind, input.reasonCodes, "reasonCodes");
    const loan = typedLoan(config, input);
    refuseChangedTerms(config, application, loan);
    const body = decidingBody(config.ladder, loan.amountCents);
    const moved = await advance(scope, application, body === "committee" ? "refer_to_committee" : "recommend", {
      seenVersion: input.version,
      holds: body === "committee" ? ["above_single_authority"] : body ? ["within_single_authority"] : [],
    });
    await scope.tx.insert(recommendations).values({
      institutionId: moved.institutionId,
      applicationId: moved.id,
      round: moved.version,
      outcome: input.outcome,
      amountCents: loan.amountCents,
      termMonths: loan.termMonths,
      reasonCodes: input.reasonCodes,
      memo: input.memo,
      material: materialOf(contents, application, { ...loan, guarantees: [] }),
      recommendedBy: scope.actor.personId ?? "",
      at: scope.now,
    });
    await settleCorrections(scope, moved);
    scope.record({ ...traceOf(moved), detail: { outcome: input.outcome, round: moved.version, body } });
    return {};
  },
});
