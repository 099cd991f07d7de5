import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { committeeMembers } from "@/db/schema/committee";
import { people, staffRoles } from "@/db/schema/person";
import { inForce, overlap } from "@/domain/committee";
import { Refusal } from "@/domain/refusal";
import { accountsOf } from "@/domain/same-person";
import { dateField } from "@/domain/shape";
import { committeeOf, holdCommittee } from "@/lib/committees/committee";
import { accounts } from "@/lib/committees/people";
import { command, query, type Scope } from "@/lib/gate";

const emptyDate = z.union([dateField, z.literal("").transform(() => null)]).default(null);

/** Every membership and substitution there ever was, members first. */
export async function membersOf({ tx, actor }: Scope) {
  return tx
    .select({ member: committeeMembers, name: people.displayName, disabledAt: people.disabledAt })
    .from(committeeMembers)
    .innerJoin(people, eq(people.id, committeeMembers.personId))
    .where(eq(committeeMembers.institutionId, actor.institutionId ?? ""))
    .orderBy(asc(committeeMembers.addedAt), asc(committeeMembers.id));
}

/**
 * Seats someone from a day on, as a member or, between two days, in place of one. One person has one seat at a time,
 * whatever accounts they have, and there is one chair.
 */
export const addMember = command("committee.add_member", {
  by: "committee.seat",
  input: z.strictObject({
    personId: z.uuid("answer_required"),
    substituteOf: z.union([z.uuid(), z.literal("").transform(() => null)]).default(null),
    isChair: z.boolean().default(false),
    validFrom: dateField,
    validUntil: emptyDate,
  }),
  async run(scope, input) {
    const { tx, actor, now, today } = scope;
    await holdCommittee(scope);
    refuseTerm(input, today);
    const seated = (await membersOf(scope)).map(({ member }) => member);
    await refuseWithoutRole(scope, input.personId);
    const same = accountsOf([input.personId], await accounts(scope));
    if (seated.some((one) => same.has(one.personId) && overlap(one, input))) throw new Refusal("already_seated");
    if (input.substituteOf) {
      const seat = seated.find(({ id, substituteOf }) => id === input.substituteOf && substituteOf === null);
      if (!seat) throw new Refusal("invalid_input", { substituteOf: "answer_required" });
    } else if (input.isChair && seated.some((one) => one.isChair && overlap(one, input))) {
      throw new Refusal("invalid_input", { isChair: "chair_taken" });
    }
    const id = crypto.randomUUID();
    await tx.insert(committeeMembers).values({
      id,
      institutionId: actor.institutionId ?? "",
      ...input,
      isChair: input.substituteOf === null && input.isChair,
      addedBy: actor.personId ?? "",
      addedAt: now,
    });
    scope.record({ entity: "committee_member", entityId: id, detail: { ...input } });
    return { memberId: id };
  },
});

function refuseTerm(
  {
    substituteOf,
    validFrom,
    validUntil,
  }: { substituteOf: string | null; validFrom: string; validUntil: string | null },
  today: string,
): void {
  // Nobody is made a member of yesterday's session.
  if (validFrom < today) throw new Refusal("invalid_input", { validFrom: "date_past" });
  if (substituteOf && !validUntil) throw new Refusal("invalid_input", { validUntil: "answer_required" });
  if (validUntil && validUntil < validFrom) throw new Refusal("invalid_input", { validUntil: "period_reversed" });
}

async function refuseWithoutRole({ tx, actor }: Scope, personId: string): Promise<void> {
  const [role] = await tx
    .select({ personId: staffRoles.personId })
    .from(staffRoles)
    .where(
      and(
        eq(staffRoles.institutionId, actor.institutionId ?? ""),
        eq(staffRoles.personId, personId),
        eq(staffRoles.role, "committee_member"),
      ),
    );
  if (!role) throw new Refusal("invalid_input", { personId: "not_a_member" });
}

/** Sets the last day of a membership or a substitution; it is never taken out of the list. */
export const endMember = command("committee.end_member", {
  by: "committee.seat",
  input: z.strictObject({ memberId: z.uuid(), validUntil: dateField }),
  async run(scope, { memberId, validUntil }) {
    const committee = await holdCommittee(scope);
    const member = (await membersOf(scope)).find(({ member: { id } }) => id === memberId)?.member;
    if (!member) throw new Refusal("not_found");
    if (validUntil < member.validFrom) throw new Refusal("invalid_input", { validUntil: "period_reversed" });
    // A day that has passed was a day of membership: minutes may rest on it.
    if (validUntil < scope.today) throw new Refusal("invalid_input", { validUntil: "date_past" });
    if (member.validUntil && validUntil > member.validUntil)
      throw new Refusal("invalid_input", { validUntil: "period_reversed" });
    await scope.tx
      .update(committeeMembers)
      .set({ validUntil })
      .where(and(eq(committeeMembers.id, memberId), eq(committeeMembers.institutionId, committee.institutionId)));
    scope.record({ entity: "committee_member", entityId: memberId, detail: { validUntil } });
    return {};
  },
});

/** The committee with all its terms, and who could be seated. */
export const roster = query({
  by: "committee.read",
  input: z.strictObject({}),
  async run(scope) {
    const { tx, actor, today } = scope;
    const rows = await membersOf(scope);
    const eligible = await tx
      .selectDistinct({ id: people.id, name: people.displayName, disabledAt: people.disabledAt })
      .from(people)
      .innerJoin(staffRoles, eq(staffRoles.personId, people.id))
      .where(and(eq(people.institutionId, actor.institutionId ?? ""), eq(staffRoles.role, "committee_member")))
      .orderBy(asc(people.displayName));
    const nameOf = (id: string | null) => rows.find(({ member }) => member.id === id)?.name ?? null;
    return {
      committee: await committeeOf(scope),
      members: rows.map(({ member, name }) => ({
        ...member,
        name,
        seatOf: nameOf(member.substituteOf),
        isInForce: inForce(member, today),
      })),
      eligible: eligible.filter(({ disabledAt }) => disabledAt === null).map(({ id, name }) => ({ id, name })),
    };
  },
});

export type Roster = Extract<Awaited<ReturnType<typeof roster>>, { ok: true }>["value"];
