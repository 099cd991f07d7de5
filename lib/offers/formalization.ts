import { limaDate } from "@/domain/calendar/lima";
import { signaturesNeeded } from "@/domain/offer";
import type { Contents } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import { conditionsOf, lastMarker } from "@/lib/disbursement/conditions";
import { disbursementOf } from "@/lib/disbursement/disburse";
import type { Scope } from "@/lib/gate";
import { loanOf } from "@/lib/offers/simulation";
import { acceptedOn, latestOffer, signatoriesOf } from "@/lib/offers/standing";

/**
 * Everything from the offer on, as both sides read it: the newest offer with its answers, the conditions, the payout, and
 * the loan computed for the planned day and for the actual one. Null while no offer was sent.
 */
export async function formalizationOf(scope: Scope, application: Application, contents: Contents) {
  const standing = await latestOffer(scope, application);
  if (!standing) return null;
  const { offer, answers } = standing;
  const disbursement = await disbursementOf(scope, application);
  const conditions = await conditionsOf(scope, offer.id);
  const loan = (disbursedOn: string, issuedOn: string) =>
    loanOf(scope, application, contents, offer, { disbursedOn, issuedOn, isOffer: true });
  return {
    offer,
    answers,
    acceptedOn: acceptedOn(answers),
    /** Its last day has passed, whether or not that was written down yet. */
    isOver: application.status === "offer_sent" && offer.expiresOn < scope.today,
    loan: await loan(offer.disburseOn, limaDate(offer.sentAt)),
    conditions,
    /** Then somebody else has to release the money. */
    isOwnLastMark: scope.actor.institutionId !== null && lastMarker(conditions) === scope.actor.personId,
    disbursement,
    // The final sheet is of the day the money was paid out.
    finalLoan: disbursement ? await loan(disbursement.disbursedOn, disbursement.disbursedOn) : null,
    signaturesNeeded: signaturesNeeded(contents.config, application.applicantKind),
    signatories: scope.actor.organizationId ? await signatoriesOf(scope, answers) : [],
  };
}

export type Formalization = NonNullable<Awaited<ReturnType<typeof formalizationOf>>>;
