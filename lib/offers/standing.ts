import { asc, desc, eq } from "drizzle-orm";
import { offerAnswers, offers } from "@/db/schema/offer";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { powersInForce } from "@/lib/organizations/powers";

export type Offer = typeof offers.$inferSelect;
export type OfferAnswer = typeof offerAnswers.$inferSelect;

/** The newest offer of an application with what was answered to it, oldest answer first; null when none was sent. */
export async function latestOffer(
  { tx }: Scope,
  application: Pick<Application, "id">,
): Promise<{ offer: Offer; answers: OfferAnswer[] } | null> {
  const [offer] = await tx
    .select()
    .from(offers)
    .where(eq(offers.applicationId, application.id))
    .orderBy(desc(offers.sentAt))
    .limit(1);
  if (!offer) return null;
  const answers = await tx
    .select()
    .from(offerAnswers)
    .where(eq(offerAnswers.offerId, offer.id))
    .orderBy(asc(offerAnswers.at));
  return { offer, answers };
}

/** The offer of an application from which nobody may be missing. */
export async function standingOffer(scope: Scope, application: Pick<Application, "id">) {
  const standing = await latestOffer(scope, application);
  if (!standing) throw new Refusal("wrong_status");
  return standing;
}

/**
 * The offer that waits for an answer now. The clock decides by itself whether its last day has passed, also while nobody
 * has written that down yet.
 */
export async function openOffer(scope: Scope, application: Application) {
  if (application.status !== "offer_sent") throw new Refusal("wrong_status");
  const standing = await standingOffer(scope, application);
  const { expiresOn } = standing.offer;
  if (expiresOn < scope.today) throw new Refusal("offer_expired", {}, { date: formatDate(expiresOn) });
  return standing;
}

/** The day the last signature was given, in Lima; null while signatures are missing. */
export function acceptedOn(answers: readonly OfferAnswer[]): string | null {
  const last = answers.filter(({ kind }) => kind === "accept").at(-1);
  return last ? limaDate(last.at) : null;
}

/** Who may sign for the acting organization by its powers in force, and who has. */
export async function signatoriesOf(scope: Scope, answers: readonly OfferAnswer[]) {
  const held = await powersInForce(scope);
  return held.map(({ personId, personName }) => ({
    name: personName,
    isMe: personId !== null && personId === scope.actor.personId,
    signedAt:
      answers.find((answer) => answer.kind === "accept" && personId !== null && answer.personId === personId)?.at ??
      null,
  }));
}
