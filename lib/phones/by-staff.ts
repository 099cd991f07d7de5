import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { memberships, people } from "@/db/schema/person";
import { phoneChanges } from "@/db/schema/profile";
import { Refusal } from "@/domain/refusal";
import { type Application, load } from "@/lib/applications/visible";
import { command, query } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { memberNamed } from "@/lib/organizations/member";
import { typedDni } from "@/lib/organizations/powers";
import { typedPhone } from "@/lib/people/code";
import { begin, refuseTakenPhone, sendPhoneLink, tellOthers } from "@/lib/phones/begin";
import { blindIndex, hashToken, newToken, open, seal } from "@/lib/vault";

/** A lender's staff who have the person and their DNI before them. Two of them agree; the person proves it on the new phone. */

const traceOf = ({ id, organizationId, institutionId }: Application, personId: string) => ({
  entity: "person",
  entityId: personId,
  applicationId: id,
  organizationId,
  institutionId,
});

export const proposePhoneChange = command("phone.propose", {
  by: "phone.restore",
  in: "identity",
  input: z.strictObject({ id: z.uuid(), personId: z.uuid("choice_required"), dni: typedDni, phone: typedPhone }),
  before: ({ id }) => countTry("phone_change", id),
  async run(scope, { id, personId, dni, phone }): Promise<Refusal | Record<string, never>> {
    const application = await load(scope, id);
    const { person } = await memberNamed(scope, application.organizationId, personId);
    const dniIndex = blindIndex("dni", dni);
    scope.record(traceOf(application, personId));
    if (person.dniIndex && !person.dniIndex.equals(dniIndex))
      return new Refusal("dni_other", { dni: "dni_known_other" });
    if (person.phoneIndex?.equals(blindIndex("phone", phone)))
      return new Refusal("phone_same", { phone: "phone_same" });
    await refuseTakenPhone(scope, blindIndex("phone", phone));
    const { organizationId, institutionId } = application;
    const { id: changeId } = await begin(scope, {
      organizationId,
      personId,
      newPhone: phone,
      seen: { institutionId, dniIndex },
    });
    await tellOthers(scope, { id: changeId, organizationId, personId });
    return {};
  },
});

/** The second of the staff reads the DNI as well. Only now the link goes to the new phone. */
export const confirmPhoneChange = command("phone.confirm", {
  by: "phone.restore",
  in: "identity",
  input: z.strictObject({ id: z.uuid(), changeId: z.uuid(), dni: typedDni }),
  before: ({ id }) => countTry("phone_change", id),
  async run(scope, { id, changeId, dni }): Promise<Refusal | Record<string, never>> {
    const { tx, actor, now } = scope;
    const application = await load(scope, id);
    const [change] = await tx
      .select()
      .from(phoneChanges)
      .where(
        and(
          eq(phoneChanges.id, changeId),
          eq(phoneChanges.organizationId, application.organizationId),
          eq(phoneChanges.institutionId, application.institutionId),
          isNull(phoneChanges.cancelledAt),
          isNull(phoneChanges.confirmedBy),
          gt(phoneChanges.expiresAt, now),
        ),
      )
      .for("update");
    if (!change) throw new Refusal("phone_change_gone");
    if (change.startedBy === actor.personId) throw new Refusal("same_person");
    scope.record({ ...traceOf(application, change.personId), detail: { change: change.id } });
    const dniIndex = blindIndex("dni", dni);
    if (!change.dniIndex?.equals(dniIndex)) return new Refusal("dni_other", { dni: "dni_unequal" });
    const { person } = await memberNamed(scope, application.organizationId, change.personId);
    // Two have read it on the document: from here on it is known.
    if (!person.dniIndex)
      await tx
        .update(people)
        .set({ dni: await seal(tx, person.id, "people.dni", dni), dniIndex })
        .where(eq(people.id, person.id));
    // The first link was sent nowhere; the one that is sent is made now.
    const token = newToken();
    await tx
      .update(phoneChanges)
      .set({ confirmedBy: actor.personId, confirmedAt: now, tokenHash: hashToken(token) })
      .where(eq(phoneChanges.id, change.id));
    const phone = await open(tx, change.organizationId, "phone_changes.new_phone", change.newPhone);
    await sendPhoneLink(scope, change.id, phone, token);
    return {};
  },
});

/** The people of an applicant who have an account, and the change that is open, for the page of the lender's staff. */
export const applicantPeople = query({
  by: "phone.restore",
  in: "identity",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const { tx, actor, now } = scope;
    const application = await load(scope, id);
    const members = await tx
      .select({ id: people.id, name: people.displayName, post: memberships.post })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(eq(memberships.organizationId, application.organizationId))
      .orderBy(asc(memberships.joinedAt), asc(people.displayName));
    const rows = await tx
      .select()
      .from(phoneChanges)
      .where(
        and(
          eq(phoneChanges.organizationId, application.organizationId),
          eq(phoneChanges.institutionId, application.institutionId),
          isNull(phoneChanges.cancelledAt),
          isNull(phoneChanges.appliedAt),
        ),
      )
      .orderBy(desc(phoneChanges.startedAt));
    const changes = [];
    for (const change of rows.filter(({ expiresAt, appliesAt }) => expiresAt > now || appliesAt !== null)) {
      const phone = await open(tx, change.organizationId, "phone_changes.new_phone", change.newPhone);
      const [starter] = await tx
        .select({ name: people.displayName })
        .from(people)
        .where(eq(people.id, change.startedBy));
      changes.push({
        id: change.id,
        name: members.find((member) => member.id === change.personId)?.name ?? "",
        phoneEnd: phone.slice(-3),
        startedBy: starter?.name ?? "",
        isMine: change.startedBy === actor.personId,
        isConfirmed: change.confirmedAt !== null,
        appliesAt: change.appliesAt,
      });
    }
    return { members, changes };
  },
});
