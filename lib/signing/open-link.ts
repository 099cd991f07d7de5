import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { enter } from "@/db/client";
import { applications } from "@/db/schema/application";
import { groupMembers } from "@/db/schema/group";
import { organizations } from "@/db/schema/organization";
import { people } from "@/db/schema/person";
import { powers } from "@/db/schema/profile";
import { signatureRequests, signatures } from "@/db/schema/signature";
import { powerState } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { command, query, type Scope } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { typedDni } from "@/lib/organizations/powers";
import { post } from "@/lib/outbox";
import { openSession } from "@/lib/people/session";
import { smsText } from "@/lib/sentence";
import { linkHours } from "@/lib/signing/link";
import { blindIndex, hashToken, newToken, open, seal } from "@/lib/vault";

const token = z.string().min(20).max(100);

/** Whom a link asks: whoever holds a power, or a member of the group that answers for the loan. */
type Holder = { name: string; dniIndex: Buffer | null; memberId: string | null; counts: boolean };

async function requestOf({ tx, today }: Scope, typed: string) {
  const [row] = await tx
    .select({ request: signatureRequests, power: powers, member: groupMembers, organization: organizations.name })
    .from(signatureRequests)
    .leftJoin(powers, eq(powers.id, signatureRequests.powerId))
    .leftJoin(groupMembers, eq(groupMembers.id, signatureRequests.memberId))
    .innerJoin(organizations, eq(organizations.id, signatureRequests.organizationId))
    .where(eq(signatureRequests.tokenHash, hashToken(typed)));
  if (!row) throw new Refusal("link_invalid");
  const { power, member, ...rest } = row;
  return { ...rest, holder: holderOf(power, member, today) };
}

type Power = typeof powers.$inferSelect;
type Member = typeof groupMembers.$inferSelect;

function holderOf(power: Power | null, member: Member | null, today: string): Holder {
  if (member)
    return { name: member.name, dniIndex: member.dniIndex, memberId: member.id, counts: member.removedAt === null };
  if (!power) throw new Error("A link asks nobody");
  const counts = powerState(power, today) === "in_force";
  return { name: power.personName, dniIndex: power.dniIndex, memberId: null, counts };
}

/** What a link says before anything is proved: who asks whom. Looking at it does not use it up. */
export const readLink = query({
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token }),
  async run(scope, input) {
    const { request, holder, organization } = await requestOf(scope, input.token);
    return {
      organization,
      name: holder.name,
      /** Whether a group is asked to answer for the loan, or the applicant to sign. */
      isMember: holder.memberId !== null,
      applicationId: request.applicationId,
      state: stateOf(request, scope.now),
    };
  },
});

type Request = typeof signatureRequests.$inferSelect;

function stateOf({ endedAt, openedAt, expiresAt }: Request, now: Date): "fresh" | "used" | "expired" | "ended" {
  if (endedAt) return "ended";
  if (openedAt) return "used";
  return expiresAt < now ? "expired" : "fresh";
}

type Opened = { session: string; applicationId: string; isMember: boolean };

/**
 * Opens the link, once: whoever holds that phone says their DNI and may then read this one application. The person in the
 * trail from here on is they. Where no account exists for the phone, a person without PIN comes into being.
 */
export const openLink = command("application.open_link", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token, dni: typedDni, browser: z.string().min(20).max(100) }),
  before: (input) => countTry("sign_dni", hashToken(input.token).toString("hex")),
  after: (input) => forgetTries("sign_dni", hashToken(input.token).toString("hex")),
  async run(scope, input): Promise<Refusal | Opened> {
    const { tx, now, record } = scope;
    const { request, holder } = await requestOf(scope, input.token);
    const state = stateOf(request, now);
    if (state !== "fresh") throw new Refusal("link_invalid");
    const { organizationId, applicationId } = request;
    record({ entity: "signature_request", entityId: request.id, organizationId, applicationId });
    if (!holder.counts) return new Refusal(holder.memberId ? "link_invalid" : "no_power");
    const dniIndex = blindIndex("dni", input.dni);
    // From here on with the eyes of that organization, and nobody's else.
    await enter(tx, { scope: "identity", personId: null, organizationId, institutionId: null });
    if (await isFirstSigner(scope, request, dniIndex)) return new Refusal("same_person", { dni: "dni_of_first" });
    if (holder.dniIndex && !holder.dniIndex.equals(dniIndex)) return new Refusal("dni_other", { dni: "dni_other" });
    const [held] = await tx
      .update(signatureRequests)
      .set({ openedAt: now, openedBrowserHash: hashToken(input.browser) })
      .where(and(eq(signatureRequests.id, request.id), isNull(signatureRequests.openedAt)))
      .returning({ id: signatureRequests.id });
    if (!held) throw new Refusal("link_invalid");
    const personId = await personBehind(scope, request, holder, input.dni);
    await tx.update(signatureRequests).set({ openedBy: personId }).where(eq(signatureRequests.id, request.id));
    const session = await openSession(tx, { id: personId, side: "applicant" }, now, {
      organizationId,
      applicationId,
      memberId: holder.memberId,
    });
    return { session, applicationId, isMember: holder.memberId !== null };
  },
});

async function isFirstSigner(
  { tx }: Scope,
  { applicationId, requestedBy }: Request,
  dniIndex: Buffer,
): Promise<boolean> {
  const [first] = await tx
    .select({ dniIndex: powers.dniIndex })
    .from(signatures)
    .innerJoin(powers, eq(powers.id, signatures.powerId))
    .where(and(eq(signatures.applicationId, applicationId), eq(signatures.personId, requestedBy)))
    .orderBy(desc(signatures.at))
    .limit(1);
  return first?.dniIndex?.equals(dniIndex) ?? false;
}

async function personBehind(
  { tx, now }: Scope,
  { organizationId, phone, phoneIndex, powerId }: Request,
  holder: Holder,
  dni: string,
): Promise<string> {
  const dniIndex = blindIndex("dni", dni);
  const number = await open(tx, organizationId, "signature_requests.phone", phone);
  const [known] = await tx.select().from(people).where(eq(people.phoneIndex, phoneIndex));
  if (known?.dniIndex && !known.dniIndex.equals(dniIndex)) throw new Refusal("dni_other", { dni: "dni_other" });
  const personId = known?.id ?? crypto.randomUUID();
  if (!known) {
    await tx.insert(people).values({
      id: personId,
      side: "applicant",
      displayName: holder.name,
      phone: await seal(tx, personId, "people.phone", number),
      phoneIndex,
      createdAt: now,
    });
  }
  await tx
    .update(people)
    .set({ dni: await seal(tx, personId, "people.dni", dni), dniIndex })
    .where(eq(people.id, personId));
  if (powerId)
    await tx
      .update(powers)
      .set({ dni: await seal(tx, organizationId, "powers.dni", dni), dniIndex })
      .where(eq(powers.id, powerId));
  return personId;
}

/** A new link for whoever holds one that no longer opens. It goes to the same phone as before. */
export const renewLink = command("application.renew_link", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token }),
  before: (input) => countTry("sign_link", hashToken(input.token).toString("hex")),
  async run(scope, input) {
    const { tx, now, record } = scope;
    const { request, holder, organization } = await requestOf(scope, input.token);
    if (request.endedAt || !holder.counts) throw new Refusal("link_invalid");
    const { organizationId } = request;
    await enter(tx, { scope: "identity", personId: null, organizationId, institutionId: null });
    const [application] = await tx
      .select({ status: applications.status })
      .from(applications)
      .where(eq(applications.id, request.applicationId));
    if (application?.status !== (holder.memberId ? "draft" : "awaiting_signoff")) throw new Refusal("link_invalid");
    const [asker] = await tx.select().from(people).where(eq(people.id, request.requestedBy));
    const phone = await open(tx, organizationId, "signature_requests.phone", request.phone);
    const id = crypto.randomUUID();
    const fresh = newToken();
    await tx.update(signatureRequests).set({ endedAt: now }).where(eq(signatureRequests.id, request.id));
    await tx.insert(signatureRequests).values({
      ...request,
      id,
      tokenHash: hashToken(fresh),
      phone: await seal(tx, organizationId, "signature_requests.phone", phone),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
      openedAt: null,
      openedBy: null,
      openedBrowserHash: null,
    });
    const link = `${env().origin}/firma/${fresh}`;
    await post(tx, {
      ownerId: id,
      to: phone,
      text: smsText(holder.memberId ? "group_link" : "signature_link", "es", {
        name: asker?.displayName ?? "",
        organization,
        link,
      }),
      purpose: "link",
      now,
      expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
    });
    record({ entity: "signature_request", entityId: id, organizationId, applicationId: request.applicationId });
    return {};
  },
});
