import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { enter } from "@/db/client";
import { organizations } from "@/db/schema/organization";
import { invitations, memberships, people } from "@/db/schema/person";
import { posts, signs } from "@/domain/applicant";
import { usualManner } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { command, query } from "@/lib/gate";
import { declarePower } from "@/lib/organizations/powers";
import { post as postMessage } from "@/lib/outbox";
import { typedPhone } from "@/lib/people/code";
import { personName } from "@/lib/people/enrol";
import { smsText } from "@/lib/sentence";
import { blindIndex, hashToken, newToken, open, seal } from "@/lib/vault";

const daysToAccept = 7;

/** Invites a second person. The link goes to their phone alone; who invites never sees it. */
export const invitePerson = command("organization.invite", {
  by: "organization.invite",
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
    await tx.delete(invitations).where(and(eq(invitations.phoneIndex, phoneIndex), isNull(invitations.acceptedAt)));
    await tx.insert(invitations).values({
      id,
      organizationId: organization.id,
      tokenHash: hashToken(token),
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
    return {};
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

/** Joins the organization. Only the phone that was invited may, and only once. */
export const acceptInvitation = command("organization.accept_invitation", {
  by: "invitation.accept",
  in: "identity",
  input: z.strictObject({ token }),
  async run({ tx, actor, now, record }, input) {
    if (!actor.personId) throw new Refusal("signed_out");
    if (actor.organizationId) throw new Refusal("already_member");
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
    await enter(tx, { scope: "actor", personId: person.id, organizationId, institutionId: null });
    await tx.insert(memberships).values({
      organizationId,
      personId: person.id,
      role: invitation.role,
      post: invitation.post,
      joinedAt: now,
    });
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
