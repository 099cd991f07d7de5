import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { offerCodes } from "@/db/schema/offer";
import { people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { wordingOf } from "@/lib/messages/wording";
import { type Offer, openOffer } from "@/lib/offers/standing";
import { post } from "@/lib/outbox";
import { codeProblem, codeRules } from "@/lib/people/code";
import { hashCode, newCode, open } from "@/lib/vault";

/** The code is worth something for this offer, amount and row alone. */
function hashFor(codeId: string, offer: Offer, code: string): Buffer {
  return hashCode(`${codeId}:${offer.id}:${offer.amountCents}`, code);
}

/** The person who acts, with their own phone and PIN. */
export async function signer({ tx, actor }: Scope) {
  const [person] = await tx
    .select()
    .from(people)
    .where(eq(people.id, actor.personId ?? ""));
  if (!person) throw new Refusal("not_found");
  return person;
}

/** Sends the person who wants to sign an offer a code that is good for its amount alone. The code before it ends. */
export const requestOfferCode = command("offer.request_code", {
  by: "offer.answer",
  input: z.strictObject({ id: z.uuid() }),
  before: ({ id }, { personId }) => countTry("offer_code", `${personId}:${id}`),
  async run(scope, { id }) {
    const { tx, now } = scope;
    const application = await loadForChange(scope, id);
    const { offer, answers } = await openOffer(scope, application);
    const person = await signer(scope);
    if (answers.some(({ kind, personId }) => kind === "accept" && personId === person.id))
      throw new Refusal("offer_accepted");
    if (!person.phone) throw new Error("A signatory has no phone");
    await tx
      .update(offerCodes)
      .set({ expiresAt: now })
      .where(and(eq(offerCodes.offerId, offer.id), eq(offerCodes.personId, person.id), isNull(offerCodes.usedAt)));
    const codeId = crypto.randomUUID();
    const code = newCode();
    await tx.insert(offerCodes).values({
      id: codeId,
      organizationId: offer.organizationId,
      institutionId: offer.institutionId,
      applicationId: offer.applicationId,
      offerId: offer.id,
      personId: person.id,
      codeHash: hashFor(codeId, offer, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + codeRules.minutes * 60_000),
    });
    const [lender] = await tx.select().from(institutions).where(eq(institutions.id, offer.institutionId));
    const text = await wordingOf(scope, offer.institutionId, "offer_code", "sms", person.language, {
      lender: lender?.name ?? "",
      code,
    });
    await post(tx, {
      ownerId: codeId,
      to: await open(tx, person.id, "people.phone", person.phone),
      text,
      purpose: "code",
      now,
      expiresAt: new Date(now.getTime() + codeRules.minutes * 60_000),
    });
    scope.record({ ...traceOf(application), detail: { offerId: offer.id } });
    return {};
  },
});

/** Uses up a code for an offer, or says what is wrong with it and counts the try. */
export async function spendOfferCode({ tx, actor, now }: Scope, offer: Offer, typed: string): Promise<Refusal | null> {
  const [row] = await tx
    .select()
    .from(offerCodes)
    .where(
      and(
        eq(offerCodes.offerId, offer.id),
        eq(offerCodes.personId, actor.personId ?? ""),
        isNull(offerCodes.usedAt),
        gt(offerCodes.expiresAt, now),
      ),
    )
    .orderBy(desc(offerCodes.createdAt))
    .limit(1)
    .for("update");
  if (!row) return new Refusal("code_expired");
  if (row.tries >= codeRules.tries) return new Refusal("code_tries_used");
  const wrong = codeProblem(row, hashFor(row.id, offer, typed.replace(/\D/g, "")));
  await tx
    .update(offerCodes)
    .set({ tries: row.tries + 1, usedAt: wrong ? null : now })
    .where(eq(offerCodes.id, row.id));
  return wrong;
}
