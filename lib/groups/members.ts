import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { groupMembers } from "@/db/schema/group";
import { signatureRequests } from "@/db/schema/signature";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { type Application, load, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";
import { groupOf, type MemberRow, membersOf } from "@/lib/groups/standing";
import { countTry } from "@/lib/limits";
import { personOf } from "@/lib/organizations/own-person";
import { powersInForce, typedDni } from "@/lib/organizations/powers";
import { typedPhone } from "@/lib/people/code";
import { personName } from "@/lib/people/enrol";
import { insertLink } from "@/lib/signing/link";
import { blindIndex, open, seal } from "@/lib/vault";

/** A draft of a product that knows groups, held for a change. */
async function draftWithGroup(scope: Scope, id: string) {
  const application = await loadForChange(scope, id);
  const { config } = await contentsOf(scope, application);
  if (!config.group) throw new Refusal("not_found");
  if (application.status !== "draft") throw new Refusal("wrong_status");
  if (application.mode !== "live") throw new Refusal("preview_only");
  return { application, group: config.group };
}

/** Writes down somebody who answers for the loan. Nobody's phone or DNI stands twice, and none is the applicant's. */
export const addMember = command("group.add_member", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), name: personName, dni: typedDni, phone: typedPhone }),
  async run(scope, { id, name, dni, phone }) {
    const { application, group } = await draftWithGroup(scope, id);
    const members = await membersOf(scope, id);
    if (members.length >= group.maxMembers) throw new Refusal("group_full", {}, { most: group.maxMembers });
    const dniIndex = blindIndex("dni", dni);
    const phoneIndex = blindIndex("phone", phone);
    const wrong: Record<string, string> = {};
    for (const taken of [...members, ...(await applicants(scope))]) {
      if (taken.dniIndex?.equals(dniIndex)) wrong.dni = "member_dni_taken";
      if (taken.phoneIndex?.equals(phoneIndex)) wrong.phone = "member_phone_taken";
    }
    if (Object.keys(wrong).length > 0) throw new Refusal("invalid_input", wrong);
    const { organizationId, institutionId } = application;
    const [added] = await scope.tx
      .insert(groupMembers)
      .values({
        organizationId,
        institutionId,
        applicationId: id,
        name,
        dni: await seal(scope.tx, organizationId, "group_members.dni", dni),
        dniIndex,
        phone: await seal(scope.tx, organizationId, "group_members.phone", phone),
        phoneIndex,
        addedBy: scope.actor.personId ?? "",
        addedAt: scope.now,
      })
      .returning({ id: groupMembers.id });
    scope.record({ ...traceOf(application), detail: { member: added?.id } });
    return { memberId: added?.id ?? "" };
  },
});

/** Phones and DNIs that are the applicant's own: of whoever acts, and of everyone who may sign. */
async function applicants(scope: Scope) {
  const { dniIndex, phoneIndex } = await personOf(scope);
  return [{ dniIndex, phoneIndex }, ...(await powersInForce(scope))];
}

/** Takes somebody out of the group. The others have to accept again, since they answer for more. */
export const removeMember = command("group.remove_member", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), memberId: z.uuid() }),
  async run(scope, { id, memberId }) {
    const { application } = await draftWithGroup(scope, id);
    const member = await memberOf(scope, id, memberId);
    await endMemberLinks(scope, member.id);
    await scope.tx.update(groupMembers).set({ removedAt: scope.now }).where(eq(groupMembers.id, member.id));
    scope.record({ ...traceOf(application), detail: { member: memberId } });
    return {};
  },
});

async function memberOf(scope: Scope, id: string, memberId: string): Promise<MemberRow> {
  const member = (await membersOf(scope, id)).find((one) => one.id === memberId);
  if (!member) throw new Refusal("not_found");
  return member;
}

export async function endMemberLinks({ tx, now }: Scope, memberId: string): Promise<void> {
  await tx
    .update(signatureRequests)
    .set({ endedAt: now })
    .where(and(eq(signatureRequests.memberId, memberId), isNull(signatureRequests.endedAt)));
}

async function ask(scope: Scope, application: Application, member: MemberRow, browser: string): Promise<void> {
  if (application.amountCents === null || application.termMonths === null) throw new Refusal("group_needs_loan");
  await endMemberLinks(scope, member.id);
  await scope.tx
    .update(groupMembers)
    .set({ declinedAt: null, declineNote: null })
    .where(eq(groupMembers.id, member.id));
  const phone = await open(scope.tx, member.organizationId, "group_members.phone", member.phone);
  await insertLink(scope, application, { memberId: member.id, phone, phoneIndex: member.phoneIndex }, browser);
}

const browser = z.string().max(100).default("");

/** Sends a link to everyone who has not been asked about this loan with this group. */
export const askGroup = command("group.ask", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), browser }),
  before: ({ id }) => countTry("group_link", id),
  async run(scope, input) {
    const { application, group } = await draftWithGroup(scope, input.id);
    const members = await groupOf(scope, application);
    if (members.length < group.minMembers)
      throw new Refusal("group_small", {}, { missing: group.minMembers - members.length });
    const asked = members.filter(({ state }) => state === "unasked" || state === "again");
    for (const member of asked) await ask(scope, application, member, input.browser);
    scope.record({ ...traceOf(application), detail: { asked: asked.map(({ id }) => id) } });
    return { asked: asked.length };
  },
});

/** Sends one member another link, to the same phone: the message was lost, ran out, or they want to think again. */
export const askMember = command("group.ask_member", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), memberId: z.uuid(), browser }),
  before: ({ memberId }) => countTry("group_link", memberId),
  async run(scope, input) {
    const { application } = await draftWithGroup(scope, input.id);
    const member = (await groupOf(scope, application)).find(({ id }) => id === input.memberId);
    if (!member) throw new Refusal("not_found");
    if (member.state === "accepted") throw new Refusal("wrong_status");
    await ask(scope, application, member, input.browser);
    scope.record({ ...traceOf(application), detail: { member: member.id } });
    return {};
  },
});

/** The group for the applicant's own page: who is missing, never a whole number. Null where the product knows no group. */
export const ownGroup = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    const { config } = await contentsOf(scope, application);
    if (!config.group) return null;
    const members = [];
    for (const member of await groupOf(scope, application)) {
      const { organizationId, name, state, declineNote, acceptedAt, request } = member;
      const phone = await open(scope.tx, organizationId, "group_members.phone", member.phone);
      members.push({
        id: member.id,
        name,
        phoneEnd: phone.slice(-3),
        state,
        declineNote,
        acceptedAt,
        until: request?.expiresAt ?? null,
      });
    }
    return {
      rules: config.group,
      members,
      accepted: members.filter(({ state }) => state === "accepted").length,
      hasLoan: application.amountCents !== null && application.termMonths !== null,
      isOpen: application.status === "draft" && application.mode === "live",
    };
  },
});

export type OwnGroup = NonNullable<Extract<Awaited<ReturnType<typeof ownGroup>>, { ok: true }>["value"]>;
