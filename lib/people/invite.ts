import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Tx, violatedConstraint } from "@/db/client";
import { institutions } from "@/db/schema/institution";
import { people, staffInvitations } from "@/db/schema/person";
import { institutionRoles } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { mayComeIn } from "@/lib/actors";
import { env } from "@/lib/env";
import { command, query } from "@/lib/gate";
import { post } from "@/lib/outbox";
import { smsText } from "@/lib/sentence";
import { hashSecret, hashToken, newToken, seal } from "@/lib/vault";
import { typedPhone } from "./code";
import { colleague, hasAccess } from "./colleague";
import { personName } from "./enrol";
import { checkNewPassword } from "./password";
import { proposeOne, roleReason } from "./roles";
import { openSession } from "./session";
import { mustUseService } from "./sign-in-service";

const daysToAccept = 7;

export const workEmail = z.email("email_invalid").trim().toLowerCase().max(200);

/**
 * Gives someone an account without a password and sends the link to their phone; who invites never sees it. The account
 * can do nothing until another person confirms its roles.
 */
export const inviteStaff = command("people.invite", {
  by: "people.invite",
  input: z.strictObject({
    displayName: personName,
    email: workEmail,
    phone: typedPhone,
    roles: z.array(z.enum(institutionRoles)).min(1, "role_required").max(6),
    authority: z.string().max(40).default(""),
    reason: roleReason,
  }),
  async run(scope, { displayName, email, phone, roles, authority, reason }) {
    const { tx, actor, now } = scope;
    const { institutionId, personId: invitedBy } = actor;
    if (!institutionId || !invitedBy) throw new Refusal("not_allowed");
    const id = crypto.randomUUID();
    await addWithoutPassword(tx, { id, institutionId, displayName, email, createdAt: now });
    for (const role of new Set(roles))
      await proposeOne(scope, {
        ...{ personId: id, action: "give", role, reason, authority },
        ...{ validFrom: null, validUntil: null, exceptionReason: "" },
      });
    await sendInvitation(tx, { institutionId, personId: id, phone, invitedBy, now });
    scope.record({ entity: "person", entityId: id, detail: { roles } });
    return { personId: id };
  },
});

type Newcomer = Pick<typeof people.$inferInsert, "id" | "displayName" | "email" | "createdAt"> & {
  institutionId: string;
};

/** An account that nobody can sign in to yet. Refuses an e-mail that somebody has. */
export async function addWithoutPassword(tx: Tx, newcomer: Newcomer): Promise<void> {
  try {
    await tx.insert(people).values({ ...newcomer, side: "staff" });
  } catch (error) {
    if (violatedConstraint(error) === "people_email_unique")
      throw new Refusal("invalid_input", { email: "email_taken" });
    throw error;
  }
}

type Sending = { institutionId: string; personId: string; phone: string; invitedBy: string; now: Date };

/** Sends a fresh link; an earlier one of the same person stops working. */
export async function sendInvitation(
  tx: Tx,
  { institutionId, personId, phone, invitedBy, now }: Sending,
): Promise<void> {
  await tx
    .delete(staffInvitations)
    .where(and(eq(staffInvitations.personId, personId), isNull(staffInvitations.acceptedAt)));
  const id = crypto.randomUUID();
  const token = newToken();
  await tx.insert(staffInvitations).values({
    ...{ id, institutionId, personId, invitedBy },
    tokenHash: hashToken(token),
    phone: await seal(tx, personId, "staff_invitations.phone", phone),
    createdAt: now,
    expiresAt: new Date(now.getTime() + daysToAccept * 86_400_000),
  });
  const link = `${env().origin}/ingresar/personal/invitacion/${token}`;
  const text = smsText("staff_invitation", "es", { link });
  await post(tx, { ownerId: id, to: phone, text, purpose: "link", now });
}

/** Sends the link again, to a number that may be a new one. Ends the password, if there was one. */
export const inviteAgain = command("people.invite_again", {
  by: "people.invite",
  input: z.strictObject({ personId: z.uuid(), phone: typedPhone }),
  async run(scope, { personId, phone }) {
    const { tx, actor, now, today, record } = scope;
    const person = await colleague(scope, personId);
    if (!person || !actor.personId || !actor.institutionId) throw new Refusal("not_found");
    if (personId === actor.personId) throw new Refusal("same_person");
    if (!hasAccess(person, today)) throw new Refusal("person_gone");
    if (person.secretHash) throw new Refusal("invitation_accepted");
    await sendInvitation(tx, { institutionId: actor.institutionId, personId, phone, invitedBy: actor.personId, now });
    record({ entity: "person", entityId: personId });
    return {};
  },
});

const token = z.string().min(20).max(100);

async function invitationOf(tx: Tx, typed: string, now: Date) {
  const [row] = await tx
    .select({ invitation: staffInvitations, person: people, institution: institutions.name })
    .from(staffInvitations)
    .innerJoin(people, eq(people.id, staffInvitations.personId))
    .innerJoin(institutions, eq(institutions.id, staffInvitations.institutionId))
    .where(eq(staffInvitations.tokenHash, hashToken(typed)));
  const isOpen = row && !row.invitation.acceptedAt && row.invitation.expiresAt > now;
  if (!isOpen || !(await mayComeIn(tx, row.person, now))) throw new Refusal("invitation_invalid");
  return row;
}

/** What an invitation of staff says, for whoever holds its link. */
export const readStaffInvitation = query({
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token }),
  async run({ tx, now }, input) {
    const { person, institution } = await invitationOf(tx, input.token, now);
    return { displayName: person.displayName, email: person.email ?? "", institution };
  },
});

/** Takes an invitation up: the person chooses a password and is in. Once. */
export const acceptStaffInvitation = command("people.accept_invitation", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token, password: z.string().max(200), passwordAgain: z.string().max(200) }),
  async run({ tx, now, record }, input) {
    const { invitation, person } = await invitationOf(tx, input.token, now);
    if (await mustUseService(tx, person.institutionId)) throw new Refusal("oidc_required");
    checkNewPassword(input.password, input.passwordAgain, [person.displayName, person.email ?? ""]);
    const taken = await tx
      .update(staffInvitations)
      .set({ acceptedAt: now })
      .where(and(eq(staffInvitations.id, invitation.id), isNull(staffInvitations.acceptedAt)))
      .returning({ id: staffInvitations.id });
    if (taken.length === 0) throw new Refusal("invitation_invalid");
    await tx
      .update(people)
      .set({ secretHash: await hashSecret(input.password) })
      .where(eq(people.id, person.id));
    record({ entity: "person", entityId: person.id, institutionId: person.institutionId });
    return { session: await openSession(tx, person, now) };
  },
});
