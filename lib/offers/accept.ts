import { z } from "zod";
import { offerAnswers } from "@/db/schema/offer";
import { signaturesNeeded } from "@/domain/offer";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { requireLawfulRates } from "@/lib/lawful-rates";
import { countTry, forgetTries } from "@/lib/limits";
import { signer, spendOfferCode } from "@/lib/offers/code";
import { openOffer } from "@/lib/offers/standing";
import { ownPower } from "@/lib/organizations/powers";
import { verifySecret } from "@/lib/vault";

/**
 * One signatory says yes, with their PIN again and the code that was sent for this offer. With the last signature that the
 * product asks for the offer is accepted. Contract and pagaré are signed outside Veta.
 */
export const acceptOffer = command("offer.accept", {
  by: "offer.answer",
  input: z.strictObject({ id: z.uuid(), pin: z.string().max(20), code: z.string().max(20) }),
  before: (_input, { personId }) => countTry("offer_pin", String(personId)),
  after: (_input, _out, { personId }) => forgetTries("offer_pin", String(personId)),
  async run(scope, { id, pin, code }): Promise<Refusal | { isComplete: boolean }> {
    const application = await loadForChange(scope, id);
    const { offer, answers } = await openOffer(scope, application);
    const signatures = answers.filter(({ kind }) => kind === "accept");
    await ownPower(scope);
    const person = await signer(scope);
    if (signatures.some(({ personId }) => personId === person.id)) throw new Refusal("offer_accepted");
    const { config } = await contentsOf(scope, application);
    // A planned day that has gone by counts as today: nothing is paid out in the past.
    const payout = offer.disburseOn < scope.today ? scope.today : offer.disburseOn;
    await requireLawfulRates(scope, application.institutionId, config, payout);
    scope.record({ ...traceOf(application), detail: { offerId: offer.id, signature: signatures.length + 1 } });
    if (!(await verifySecret(person.secretHash, pin.trim())))
      return new Refusal("wrong_credentials", { pin: "pin_wrong" });
    const wrong = await spendOfferCode(scope, offer, code);
    if (wrong) return wrong;
    await scope.tx.insert(offerAnswers).values({
      organizationId: offer.organizationId,
      institutionId: offer.institutionId,
      applicationId: offer.applicationId,
      offerId: offer.id,
      kind: "accept",
      personId: person.id,
      personName: person.displayName,
      at: scope.now,
    });
    const isComplete = signatures.length + 1 >= signaturesNeeded(config, application.applicantKind);
    if (isComplete) await advance(scope, application, "accept_offer");
    return { isComplete };
  },
});
