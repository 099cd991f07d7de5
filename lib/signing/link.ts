import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { BlindIndex } from "@/db/schema/columns";
import { signatureRequests } from "@/db/schema/signature";
import { Refusal } from "@/domain/refusal";
import { type Application, load, loadForChange, traceOf } from "@/lib/applications/visible";
import { env } from "@/lib/env";
import { command, query, type Scope } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { actingOrganization } from "@/lib/organizations/acting";
import { personOf } from "@/lib/organizations/own-person";
import { ownPower, type PowerRow, powersInForce } from "@/lib/organizations/powers";
import { post } from "@/lib/outbox";
import { smsText } from "@/lib/sentence";
import { hashToken, newToken, open, seal } from "@/lib/vault";

/** A link to sign lives three days: long enough for a phone without signal. */
export const linkHours = 72;

/** Who may sign after the person who acts: another power in force, with another phone and another DNI. */
export async function secondPowers(scope: Scope): Promise<PowerRow[]> {
  const first = await ownPower(scope);
  const person = await personOf(scope);
  return (await powersInForce(scope)).filter((power) => {
    const samePhone = person.phoneIndex && power.phoneIndex?.equals(person.phoneIndex);
    const sameDni = first.dniIndex && power.dniIndex?.equals(first.dniIndex);
    return power.id !== first.id && power.personId !== person.id && power.phone !== null && !samePhone && !sameDni;
  });
}

/** The one that was chosen, or the only one there is. */
export async function secondPower(scope: Scope, powerId: string): Promise<PowerRow> {
  const others = await secondPowers(scope);
  if (others.length === 0) throw new Refusal("no_second_power");
  const chosen = powerId ? others.find(({ id }) => id === powerId) : others.length === 1 ? others[0] : undefined;
  if (!chosen) throw new Refusal("invalid_input", { powerId: "choice_required" });
  return chosen;
}

/** Sends the link to the phone of that power, and nowhere else. The link before it ends. */
export async function sendLink(scope: Scope, application: Application, second: PowerRow, browser: string) {
  const { phone, phoneIndex } = second;
  if (!phone || !phoneIndex) throw new Refusal("no_second_power");
  await endLinks(scope, application);
  const number = await open(scope.tx, second.organizationId, "powers.phone", phone);
  await insertLink(scope, application, { powerId: second.id, phone: number, phoneIndex }, browser);
}

type Recipient = { powerId?: string; memberId?: string; phone: string; phoneIndex: BlindIndex };

/** Makes a link for one person and one application and posts it to their phone. */
export async function insertLink(scope: Scope, application: Application, to: Recipient, browser: string) {
  const { tx, actor, now } = scope;
  const { organizationId } = application;
  const organization = await actingOrganization(scope);
  const id = crypto.randomUUID();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
  await tx.insert(signatureRequests).values({
    id,
    organizationId,
    institutionId: application.institutionId,
    applicationId: application.id,
    powerId: to.powerId ?? null,
    memberId: to.memberId ?? null,
    tokenHash: hashToken(token),
    phone: await seal(tx, organizationId, "signature_requests.phone", to.phone),
    phoneIndex: to.phoneIndex,
    requestedBy: actor.personId ?? "",
    requesterBrowserHash: hashToken(browser),
    createdAt: now,
    expiresAt,
  });
  const facts = { name: actor.displayName, organization: organization.name, link: `${env().origin}/firma/${token}` };
  const text = smsText(to.memberId ? "group_link" : "signature_link", "es", facts);
  await post(tx, { ownerId: id, to: to.phone, text, purpose: "link", now, expiresAt });
}

/** Ends the links for the signature of the applicant; members of a group keep theirs. */
export async function endLinks({ tx, now }: Scope, { id }: Pick<Application, "id">): Promise<void> {
  await tx
    .update(signatureRequests)
    .set({ endedAt: now })
    .where(
      and(
        eq(signatureRequests.applicationId, id),
        isNotNull(signatureRequests.powerId),
        isNull(signatureRequests.endedAt),
      ),
    );
}

/** Sends the link once more, to the same phone, when it ran out or the message was lost. */
export const resendLink = command("application.resend_link", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid(), browser: z.string().max(100).default("") }),
  before: ({ id }) => countTry("sign_link", id),
  async run(scope, { id, browser }) {
    const application = await loadForChange(scope, id);
    if (application.status !== "awaiting_signoff") throw new Refusal("wrong_status");
    await ownPower(scope);
    const [last] = await scope.tx
      .select({ powerId: signatureRequests.powerId })
      .from(signatureRequests)
      .where(and(eq(signatureRequests.applicationId, id), isNotNull(signatureRequests.powerId)))
      .orderBy(desc(signatureRequests.createdAt))
      .limit(1);
    const others = await secondPowers(scope);
    // A power that has ended meanwhile gives way to whoever may sign now.
    const stillThere = others.some((power) => power.id === last?.powerId);
    await sendLink(scope, application, await secondPower(scope, stillThere ? (last?.powerId ?? "") : ""), browser);
    scope.record(traceOf(application));
    return {};
  },
});

/** Whom the link went to and until when, for the people of the organization. Never the link itself. */
export const signatureRequestOf = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    await load(scope, id);
    const [last] = await scope.tx
      .select()
      .from(signatureRequests)
      .where(
        and(
          eq(signatureRequests.applicationId, id),
          isNotNull(signatureRequests.powerId),
          isNull(signatureRequests.endedAt),
        ),
      )
      .orderBy(desc(signatureRequests.createdAt))
      .limit(1);
    if (!last) return null;
    const power = (await powersInForce(scope)).find((one) => one.id === last.powerId);
    return {
      name: power?.personName ?? "",
      phoneEnd: (await open(scope.tx, last.organizationId, "signature_requests.phone", last.phone)).slice(-3),
      expiresAt: last.expiresAt,
      openedAt: last.openedAt,
      isOver: last.expiresAt < scope.now,
    };
  },
});

/** Who may be asked to sign second, for the page that sends. */
export const possibleSeconds = query({
  by: "application.submit",
  input: z.strictObject({}),
  async run(scope) {
    const power = await ownPower(scope);
    const person = await personOf(scope);
    const others = await secondPowers(scope);
    const shown = [];
    for (const { id, personName, post, phone, organizationId } of others)
      shown.push({
        id,
        name: personName,
        post,
        phoneEnd: phone ? (await open(scope.tx, organizationId, "powers.phone", phone)).slice(-3) : "",
      });
    return { others: shown, knowsDni: (power.dniIndex ?? person.dniIndex) !== null, manner: power.manner };
  },
});
