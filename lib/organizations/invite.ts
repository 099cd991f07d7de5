import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { enter } from "@/db/client";
import { organizations } from "@/db/schema/organization";
import { invitations, memberships, people, sessions } from "@/db/schema/person";
import { posts, signs } from "@/domain/applicant";
import { usualManner } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { command, query } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { declarePower } from "@/lib/organizations/powers";
import { post as postMessage } from "@/lib/outbox";
import { typedPhone } from "@/lib/people/code";
import { personName } from "@/lib/people/enrol";
import { smsText } from "@/lib/sentence";
import { blindIndex, equalBytes, hashCode, hashToken, newCode, newToken, open, seal } from "@/lib/vault";

const daysToAccept = 7;

/**
 * Invites a second person. The link goes to their phone alone; who invites never sees it. The code they see is for reading
 * aloud when the message does not arrive: it opens the same page, and the invited phone is proved there all the same.
 */
export const invitePerson = command("organization.invite", {
  by: "organization.invite",
  answersOnce: true,
  input: z.strictObject({
    phone: typedPhone,
    displayName: personName,
    post: z.enum(posts, "post_required"),
  }),
  async run({ tx, actor, now, record }, input) {
    const [organization] = await tx.select().from(organizations);
    if (!organization || !actor.personId || !actor.organizationId) throw new Refusal("not_found");
    const isPostHere = input.post === "member" || (input.post !== "self" && signs(organization.kind, input.post));
    if (!isPostHere) throw new Refusal("invalid_input", { post: "post_required" });
    const phoneIndex = blindIndex("phone", input.phone);
    const [fellow] = await tx.select({ id: people.id }).from(people).where(eq(people.phoneIndex, phoneIndex));
    if (fellow) throw new Refusal("already_member", { phone: "already_member" });
    const id = crypto.randomUUID();
    const token = newToken();
    const code = newCode();
    await tx.delete(invitations).where(and(eq(invitations.phoneIndex, phoneIndex), isNull(invitations.acceptedAt)));
    await tx.insert(invitations).values({
      id,
      organizationId: organization.id,
      tokenHash: hashToken(token),
      codeHash: hashCode(id, code),
      phone: await seal(tx, organization.id, "invitations.phone", input.phone),
      phoneIndex,
      displayName: input.displayName,
      role: signs(organization.kind, input.post) ? "applicant_signatory" : "applicant_member",
      post: input.post,
      invitedBy: actor.personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + daysToAccept * 86_400_000),
    });
    const link = `${env().origin}/invitacion/${token}`;
    const text = smsText("invitation", "es", { link });
    await postMessage(tx, { ownerId: id, to: input.phone, text, purpose: "link", now });
    record({ entity: "invitation", entityId: id, detail: { post: input.post } });
    return { code };
  },
});

const token = z.string().min(20).max(100);

/** What an invitation says, for whoever holds its link. */
export const readInvitation = query({
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token }),
  async run({ tx, now }, input) {
    const [row] = await tx
      .select({ invitation: invitations, organization: organizations.name })
      .from(invitations)
      .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
      .where(eq(invitations.tokenHash, hashToken(input.token)));
    if (!row || row.invitation.acceptedAt || row.invitation.expiresAt < now) throw new Refusal("invitation_invalid");
    return { organization: row.organization, displayName: row.invitation.displayName, post: row.invitation.post };
  },
});

const mostCodeTries = 5;
const phoneKey = (phone: string) => blindIndex("phone", phone).toString("hex");

/**
 * Exchanges the code that was read aloud for the link, once. Only together with the phone that was invited; the answer does
 * not tell whether that phone was. A refusal is returned, so that the try is counted.
 */
export const openInvitation = command("organization.open_invitation", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ phone: typedPhone, code: z.string().max(20) }),
  before: ({ phone }) => countTry("invitation_code", phoneKey(phone)),
  after: ({ phone }) => forgetTries("invitation_code", phoneKey(phone)),
  async run({ tx, now, record }, { phone, code }): Promise<Refusal | { token: string }> {
    const waiting = and(
      eq(invitations.phoneIndex, blindIndex("phone", phone)),
      isNull(invitations.acceptedAt),
      isNotNull(invitations.codeHash),
      gt(invitations.expiresAt, now),
      lt(invitations.codeTries, mostCodeTries),
    );
    const invited = await tx.select().from(invitations).where(waiting).for("update");
    const digits = code.replace(/\D/g, "");
    const found = invited.find(({ id, codeHash }) => codeHash && equalBytes(codeHash, hashCode(id, digits)));
    record({ entity: "invitation", entityId: found?.id ?? invited[0]?.id ?? "unknown" });
    if (!found) {
      await tx
        .update(invitations)
        .set({ codeTries: sql`${invitations.codeTries} + 1` })
        .where(waiting);
      return new Refusal("invitation_code_wrong", { code: "invitation_code_wrong" });
    }
    const fresh = newToken();
    await tx
      .update(invitations)
      .set({ tokenHash: hashToken(fresh), codeHash: null })
      .where(eq(invitations.id, found.id));
    return { token: fresh };
  },
});

/** Joins the organization. Only the phone that was invited may, and only once. */
export const acceptInvitation = command("organization.accept_invitation", {
  by: "invitation.accept",
  in: "identity",
  input: z.strictObject({ token }),
  async run({ tx, actor, now, record }, input) {
    if (!actor.personId) throw new Refusal("signed_out");
    const [person] = await tx.select().from(people).where(eq(people.id, actor.personId));
    const [invitation] = await tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.tokenHash, hashToken(input.token)), isNull(invitations.acceptedAt)))
      .for("update");
    const isInvited = invitation && person?.phoneIndex && invitation.phoneIndex.equals(person.phoneIndex);
    if (!isInvited || invitation.expiresAt < now) throw new Refusal("invitation_invalid");
    await tx.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, invitation.id));
    const { organizationId } = invitation;
    const joined = await tx.select().from(memberships).where(eq(memberships.personId, person.id));
    if (joined.some((one) => one.organizationId === organizationId)) throw new Refusal("already_member");
    await enter(tx, { scope: "actor", personId: person.id, organizationId, institutionId: null });
    await tx.insert(memberships).values({
      organizationId,
      personId: person.id,
      role: invitation.role,
      post: invitation.post,
      joinedAt: now,
    });
    // Whoever belonged elsewhere acts for this one from here on, and can go back.
    if (actor.sessionId) await tx.update(sessions).set({ organizationId }).where(eq(sessions.id, actor.sessionId));
    const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
    if (invitation.role === "applicant_signatory" && organization)
      await declarePower(tx, {
        organizationId,
        personId: person.id,
        personName: invitation.displayName,
        post: invitation.post,
        manner: usualManner(organization.kind),
        phone: await open(tx, organizationId, "invitations.phone", invitation.phone),
        now,
        by: invitation.invitedBy,
      });
    record({ entity: "organization", entityId: organizationId, organizationId, detail: { post: invitation.post } });
    return { organizationId };
  },
});
