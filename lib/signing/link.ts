import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
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
  const { tx, actor, now } = scope;
  if (!second.phone || !second.phoneIndex) throw new Refusal("no_second_power");
  await endLinks(scope, application);
  const organization = await actingOrganization(scope);
  const id = crypto.randomUUID();
  const token = newToken();
  const phone = await open(tx, second.organizationId, "powers.phone", second.phone);
  await tx.insert(signatureRequests).values({
    id,
    organizationId: application.organizationId,
    institutionId: application.institutionId,
    applicationId: application.id,
    powerId: second.id,
    tokenHash: hashToken(token),
    phone: await seal(tx, second.organizationId, "signature_requests.phone", phone),
    phoneIndex: second.phoneIndex,
    requestedBy: actor.personId ?? "",
    requesterBrowserHash: hashToken(browser),
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
  });
  const link = `${env().origin}/firma/${token}`;
  const text = smsText("signature_link", "es", { name: actor.displayName, organization: organization.name, link });
  await post(tx, {
    ownerId: id,
    to: phone,
    text,
    purpose: "link",
    now,
    expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
  });
}

export async function endLinks({ tx, now }: Scope, { id }: Pick<Application, "id">): Promise<void> {
  await tx
    .update(signatureRequests)
    .set({ endedAt: now })
    .where(and(eq(signatureRequests.applicationId, id), isNull(signatureRequests.endedAt)));
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
      .where(eq(signatureRequests.applicationId, id))
      .orderBy(desc(signatureRequests.createdAt))
      .limit(1);
    await sendLink(scope, application, await secondPower(scope, last?.powerId ?? ""), browser);
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
      .where(and(eq(signatureRequests.applicationId, id), isNull(signatureRequests.endedAt)))
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
