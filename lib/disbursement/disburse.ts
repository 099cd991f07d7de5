import { eq } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { disbursements } from "@/db/schema/offer";
import { Refusal } from "@/domain/refusal";
import { dateField } from "@/domain/shape";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { requireLawfulRates } from "@/lib/lawful-rates";
import { acceptedOn, standingOffer } from "@/lib/offers/standing";

/** The record that an application's money was paid out, or null. */
export async function disbursementOf({ tx }: Scope, { id }: Pick<Application, "id">) {
  const [row] = await tx.select().from(disbursements).where(eq(disbursements.applicationId, id));
  return row ?? null;
}

/**
 * Records that the money was paid out, which happens in the lender's core system and not here: the actual day, from the
 * acceptance to today, and the number the loan has there. The caps of that very day must allow its rates.
 */
export const disburseLoan = command("disbursement.record", {
  by: "disbursement.prepare",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    disbursedOn: dateField,
    reference: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}\-/. ]{2,39}$/u, "reference_invalid"),
  }),
  async run(scope, { id, version, disbursedOn, reference }) {
    const application = await loadForChange(scope, id);
    if (application.status !== "ready_to_disburse") throw new Refusal("wrong_status");
    const { offer, answers } = await standingOffer(scope, application);
    if (disbursedOn > scope.today) throw new Refusal("invalid_input", { disbursedOn: "date_in_future" });
    if (disbursedOn < (acceptedOn(answers) ?? scope.today))
      throw new Refusal("invalid_input", { disbursedOn: "before_acceptance" });
    const { config } = await contentsOf(scope, application);
    await requireLawfulRates(scope, application.institutionId, config, disbursedOn);
    const moved = await advance(scope, application, "disburse", { seenVersion: version });
    try {
      await scope.tx.insert(disbursements).values({
        organizationId: moved.organizationId,
        institutionId: moved.institutionId,
        applicationId: moved.id,
        offerId: offer.id,
        disbursedOn,
        reference,
        recordedBy: scope.actor.personId ?? "",
        recordedByName: scope.actor.displayName,
        recordedAt: scope.now,
      });
    } catch (error) {
      if (violatedConstraint(error) === "disbursements_one_reference")
        throw new Refusal("invalid_input", { reference: "reference_taken" });
      throw error;
    }
    scope.record({ ...traceOf(moved), detail: { disbursedOn, reference } });
    return {};
  },
});
