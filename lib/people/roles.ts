import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { people, roleChanges, staffRoles } from "@/db/schema/person";
import { type InstitutionRole, institutionRoles } from "@/domain/access";
import { addDays } from "@/domain/date";
import { conflictsOfGiving, mostExceptionDays } from "@/domain/duties";
import { parseMoney } from "@/domain/money";
import { Refusal } from "@/domain/refusal";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { type Colleague, colleague, hasAccess, rolesHeld } from "./colleague";
import { typedDay } from "./typed-day";

const mostAuthorityCents = 100_000_000_00;

export const roleReason = z.string().trim().min(5, "reason_required").max(300, "text_too_long");

const proposal = z.strictObject({
  personId: z.uuid(),
  action: z.enum(["give", "take"]),
  role: z.enum(institutionRoles, "answer_required"),
  /** Without a day it begins today and has no end. */
  validFrom: typedDay.default(null),
  validUntil: typedDay.default(null),
  /** For who approves: how much they may decide alone. */
  authority: z.string().max(40).default(""),
  reason: roleReason,
  exceptionReason: z.string().trim().max(300, "text_too_long").default(""),
});

export type RoleProposal = z.output<typeof proposal>;

/** Proposes that someone else gets or loses a role. Nothing changes until another person confirms it. */
export const proposeRole = command("role.propose", { by: "people.propose", input: proposal, run: proposeOne });

/** The work of a proposal, for every verb that ends in one. */
export async function proposeOne(scope: CommandScope, asked: RoleProposal): Promise<{ changeId: string }> {
  const { tx, actor, now, today } = scope;
  const { institutionId, personId: proposedBy } = actor;
  if (!institutionId || !proposedBy) throw new Refusal("not_allowed");
  const person = await colleague(scope, asked.personId);
  if (!person) throw new Refusal("not_found");
  if (person.id === proposedBy) throw new Refusal("same_person");
  const terms = asked.action === "give" ? await termsOfGiving(scope, person, asked) : await termsOfTaking(scope, asked);
  const id = crypto.randomUUID();
  try {
    await tx.insert(roleChanges).values({
      id,
      institutionId,
      personId: person.id,
      action: asked.action,
      role: asked.role,
      ...terms,
      reason: asked.reason,
      status: "proposed",
      proposedBy,
      proposedAt: now,
    });
  } catch (error) {
    if (violatedConstraint(error) === "role_changes_one_open") throw new Refusal("role_change_open");
    throw error;
  }
  const { exceptionCodes } = terms;
  const detail = { person: person.id, action: asked.action, role: asked.role, exceptionCodes, from: terms.validFrom };
  scope.record({ entity: "role_change", entityId: id, detail });
  return { changeId: id };

  // Today is named here, because a role that is taken ends today.
  async function termsOfTaking(within: Scope, { personId, role }: RoleProposal) {
    const held = await rolesHeld(within, personId);
    if (!held.some((one) => one.role === role)) throw new Refusal("role_not_held");
    return { validFrom: today, validUntil: null, authorityCents: null, exceptionCodes: [], exceptionReason: null };
  }
}

async function termsOfGiving(scope: Scope, person: Colleague, asked: RoleProposal) {
  const { today } = scope;
  if (!hasAccess(person, today)) throw new Refusal("person_gone");
  const validFrom = asked.validFrom ?? today;
  const { validUntil } = asked;
  if (validFrom < today) throw new Refusal("invalid_input", { validFrom: "date_past" });
  if (validUntil && validUntil < validFrom) throw new Refusal("invalid_input", { validUntil: "date_reversed" });
  const held = await rolesHeld(scope, person.id);
  const same = held.find(({ role }) => role === asked.role);
  const authorityCents = asked.role === "approver" ? authorityOf(asked.authority) : null;
  const isSame = same && (same.validFrom ?? "") <= today && same.validUntil === validUntil && validFrom === today;
  if (isSame && (authorityCents === null || authorityCents === person.authorityCents)) throw new Refusal("role_held");
  const blocking = blockingOf(asked.role, held);
  if (blocking.length > 0) {
    if (asked.exceptionReason.length < 10)
      throw new Refusal("role_conflict", { exceptionReason: "exception_required" }, { roles: blocking.join(", ") });
    if (!validUntil || validUntil > addDays(validFrom, mostExceptionDays))
      throw new Refusal("invalid_input", { validUntil: "exception_days" });
  }
  return {
    validFrom,
    validUntil,
    authorityCents,
    exceptionCodes: blocking,
    exceptionReason: blocking.length > 0 ? asked.exceptionReason : null,
  };
}

function authorityOf(typed: string): number {
  const cents = parseMoney(typed);
  if (cents === null || cents <= 0 || cents > mostAuthorityCents)
    throw new Refusal("invalid_input", { authority: "authority_required" });
  return cents;
}

/** The roles someone holds that a new one must not join. */
function blockingOf(role: InstitutionRole, held: readonly { role: InstitutionRole }[]): string[] {
  const others = held.map((one) => one.role).filter((one) => one !== role);
  return conflictsOfGiving(role, others)
    .filter(({ severity }) => severity === "blocks")
    .map(({ roles }) => roles.find((one) => one !== role) ?? role)
    .sort();
}

async function waiting({ tx, actor }: Scope, changeId: string) {
  const [change] = await tx
    .select()
    .from(roleChanges)
    .where(and(eq(roleChanges.id, changeId), eq(roleChanges.institutionId, actor.institutionId ?? "")))
    .for("update");
  if (!change) throw new Refusal("not_found");
  if (change.status !== "proposed") throw new Refusal("role_change_gone");
  return change;
}

/** A second person agrees: from the next request on, or from its day on, it holds. */
export const confirmRole = command("role.confirm", {
  by: "people.confirm",
  input: z.strictObject({ changeId: z.uuid() }),
  async run(scope, { changeId }) {
    const { tx, actor, now, today } = scope;
    const change = await waiting(scope, changeId);
    const { personId, role, institutionId, proposedBy } = change;
    if (!actor.personId || [proposedBy, personId].includes(actor.personId)) throw new Refusal("same_person");
    const person = await colleague(scope, personId);
    if (!person) throw new Refusal("not_found");
    if (change.action === "give") {
      if (!hasAccess(person, today)) throw new Refusal("person_gone");
      // What was given meanwhile may clash with it.
      const blocking = blockingOf(role, await rolesHeld(scope, personId));
      if (blocking.some((one) => !change.exceptionCodes.includes(one)))
        throw new Refusal("role_conflict", {}, { roles: blocking.join(", ") });
      if (change.validUntil && change.validUntil < today) throw new Refusal("role_change_past");
    } else if (role === "institution_admin") await refuseLastAdministrators(scope, personId);
    await tx
      .update(roleChanges)
      .set({ status: "confirmed", confirmedBy: actor.personId, settledAt: now })
      .where(eq(roleChanges.id, changeId));
    await tx.delete(staffRoles).where(and(eq(staffRoles.personId, personId), eq(staffRoles.role, role)));
    if (change.action === "give")
      await tx.insert(staffRoles).values({
        ...{ institutionId, personId, role, changeId, proposedBy },
        confirmedBy: actor.personId,
        validFrom: change.validFrom,
        validUntil: change.validUntil,
        grantedAt: now,
      });
    if (role === "approver")
      await tx
        .update(people)
        .set({ authorityCents: change.action === "give" ? (change.authorityCents ?? 0) : 0 })
        .where(eq(people.id, personId));
    scope.record({
      entity: "role_change",
      entityId: changeId,
      detail: { person: personId, action: change.action, role },
    });
    return { personId };
  },
});

/** Takes a proposal back, or sends it away. */
export const dropRole = command("role.drop", {
  by: "people.propose",
  input: z.strictObject({ changeId: z.uuid() }),
  async run(scope, { changeId }) {
    const { personId, role } = await waiting(scope, changeId);
    await scope.tx
      .update(roleChanges)
      .set({ status: "dropped", settledAt: scope.now })
      .where(eq(roleChanges.id, changeId));
    scope.record({ entity: "role_change", entityId: changeId, detail: { person: personId, role } });
    return { personId };
  },
});

/** Two people have to be left who can give roles: one proposes, the other confirms. */
export async function refuseLastAdministrators(scope: Scope, leaving: string): Promise<void> {
  const rows = await scope.tx
    .select({ person: people, role: staffRoles })
    .from(staffRoles)
    .innerJoin(people, eq(people.id, staffRoles.personId))
    .where(
      and(
        eq(staffRoles.institutionId, scope.actor.institutionId ?? ""),
        eq(staffRoles.role, "institution_admin"),
        isNull(people.disabledAt),
        isNull(people.accessUntil),
        ne(people.id, leaving),
      ),
    );
  const left = rows.filter(({ role }) => role.validUntil === null && (role.validFrom ?? "") <= scope.today);
  if (left.length < 2) throw new Refusal("last_administrators");
}
