import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { memberships, people } from "@/db/schema/person";
import { powers } from "@/db/schema/profile";
import { parseDate } from "@/domain/answer/scalar";
import { posts, signs } from "@/domain/applicant";
import { limaDate } from "@/domain/calendar/lima";
import { type FactSource, factSources } from "@/domain/passport";
import { manners, powerState, signsAlone } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { parseDni } from "@/domain/register/dni";
import { command, query, type Scope } from "@/lib/gate";
import { actingOrganization } from "@/lib/organizations/acting";
import { typedPhone } from "@/lib/people/code";
import { personName } from "@/lib/people/enrol";
import { blindIndex, open, seal } from "@/lib/vault";

export type PowerRow = typeof powers.$inferSelect;

/** Every power that counts today, the oldest first. */
export async function powersInForce({ tx, today, actor }: Scope): Promise<PowerRow[]> {
  const rows = await tx
    .select()
    .from(powers)
    .where(eq(powers.organizationId, actor.organizationId ?? ""))
    .orderBy(asc(powers.validFrom), asc(powers.recordedAt), asc(powers.personName));
  return rows.filter((row) => powerState(row, today) === "in_force");
}

/** The power by which the person who acts signs; refuses who has none today, whatever their title. */
export async function ownPower(scope: Scope): Promise<PowerRow> {
  const { tx, actor } = scope;
  const [person] = await tx
    .select()
    .from(people)
    .where(eq(people.id, actor.personId ?? ""));
  const held = (await powersInForce(scope)).find(
    ({ personId, phoneIndex }) =>
      personId === actor.personId || (person?.phoneIndex && phoneIndex?.equals(person.phoneIndex)),
  );
  if (!held) throw new Refusal("no_power");
  return held;
}

/** The power that comes with joining as somebody who signs: said by the organization, shown by no paper yet. */
export async function declarePower(
  tx: Tx,
  power: Pick<PowerRow, "organizationId" | "post" | "personId" | "personName" | "manner"> & {
    phone: string;
    now: Date;
    by: string;
  },
): Promise<void> {
  const { organizationId, phone, now, by, ...rest } = power;
  const phoneIndex = blindIndex("phone", phone);
  const today = limaDate(now);
  const known = await tx
    .update(powers)
    .set({ personId: rest.personId })
    .where(and(eq(powers.organizationId, organizationId), eq(powers.phoneIndex, phoneIndex), isNull(powers.endedOn)))
    .returning({ id: powers.id });
  if (known.length > 0) return;
  await tx.insert(powers).values({
    ...rest,
    organizationId,
    phone: await seal(tx, organizationId, "powers.phone", phone),
    phoneIndex,
    validFrom: today,
    asOf: today,
    source: "declared",
    recordedBy: by,
    recordedAt: now,
  });
}

export const typedDni = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const dni = parseDni(typed);
    if (dni.ok) return dni.value;
    context.addIssue({ code: "custom", message: dni.reason });
    return z.NEVER;
  });

/** A day as people type it, as ISO; empty becomes null. */
export const typedDay = z
  .string()
  .trim()
  .max(20)
  .transform((typed, context) => {
    if (typed === "") return null;
    const date = parseDate(typed);
    if (date) return date;
    context.addIssue({ code: "custom", message: "date_invalid" });
    return z.NEVER;
  });

export const typedPower = z.strictObject({
  personName,
  post: z.enum(posts, "post_required"),
  manner: z.enum(manners, "choice_required"),
  dni: typedDni,
  phone: typedPhone,
  validFrom: typedDay,
  validTo: typedDay,
  source: z.enum(factSources, "choice_required"),
  evidenceId: z.uuid().nullable().default(null),
});

/** Writes down who signs: with what papers, since when, until when. Replaces the power the same person held before. */
export const recordPower = command("powers.record", {
  by: "powers.record",
  input: typedPower,
  async run(scope, input) {
    const powerId = await addPower(scope, input);
    scope.record({ entity: "power", entityId: powerId, detail: { post: input.post, source: input.source } });
    return { powerId };
  },
});

/** Adds a power inside another command. */
export async function addPower(scope: Scope, input: z.output<typeof typedPower>): Promise<string> {
  const { tx, actor, now, today } = scope;
  const organization = await actingOrganization(scope);
  const organizationId = organization.id;
  if (signsAlone(organization.kind)) throw new Refusal("signs_alone");
  if (!signs(organization.kind, input.post)) throw new Refusal("invalid_input", { post: "post_must_sign" });
  if (!input.validFrom) throw new Refusal("invalid_input", { validFrom: "answer_required" });
  if (input.validTo && input.validTo < input.validFrom) throw new Refusal("invalid_input", { validTo: "date_order" });
  const dniIndex = blindIndex("dni", input.dni);
  const phoneIndex = blindIndex("phone", input.phone);
  for (const held of await powersInForce(scope)) {
    const samePhone = held.phoneIndex?.equals(phoneIndex) ?? false;
    const sameDni = held.dniIndex?.equals(dniIndex) ?? false;
    // Two people never share a DNI, and a link to sign must reach one of them alone.
    if (sameDni && !samePhone && held.phoneIndex) throw new Refusal("power_dni_taken", { dni: "power_dni_taken" });
    if (samePhone && held.dniIndex && !sameDni) throw new Refusal("power_phone_taken", { phone: "power_phone_taken" });
    if (samePhone || sameDni) await finish(scope, held);
  }
  const [fellow] = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(eq(people.phoneIndex, phoneIndex), eq(memberships.organizationId, organizationId)));
  const [added] = await tx
    .insert(powers)
    .values({
      organizationId,
      personName: input.personName,
      post: input.post,
      manner: input.manner,
      dni: await seal(tx, organizationId, "powers.dni", input.dni),
      dniIndex,
      phone: await seal(tx, organizationId, "powers.phone", input.phone),
      phoneIndex,
      personId: fellow?.id ?? null,
      validFrom: input.validFrom,
      validTo: input.validTo,
      asOf: today,
      source: input.source,
      evidenceId: input.evidenceId,
      recordedBy: actor.personId ?? "",
      recordedAt: now,
    })
    .returning({ id: powers.id });
  if (fellow) await setRole(tx, organizationId, fellow.id, "applicant_signatory", input.post);
  return added?.id ?? "";
}

async function setRole(
  tx: Tx,
  organizationId: string,
  personId: string,
  role: "applicant_signatory" | "applicant_member",
  post: PowerRow["post"],
): Promise<void> {
  await tx
    .update(memberships)
    .set({ role, post })
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.personId, personId)));
}

/** Ends a power now: its holder fills in from here on and no longer signs. */
export async function finish({ tx, actor, today }: Scope, held: PowerRow): Promise<void> {
  await tx.update(powers).set({ endedOn: today, endedBy: actor.personId }).where(eq(powers.id, held.id));
  if (held.personId) await setRole(tx, held.organizationId, held.personId, "applicant_member", "member");
}

export const endPower = command("powers.end", {
  by: "powers.record",
  input: z.strictObject({ powerId: z.uuid() }),
  async run(scope, { powerId }) {
    await ownPower(scope);
    const inForce = await powersInForce(scope);
    const held = inForce.find(({ id }) => id === powerId);
    if (!held) throw new Refusal("not_found");
    // Somebody must be left to sign and to name who comes next.
    if (inForce.length === 1) throw new Refusal("last_power");
    await finish(scope, held);
    scope.record({ entity: "power", entityId: powerId, detail: { post: held.post } });
    return {};
  },
});

export type ShownPower = {
  id: string;
  name: string;
  post: PowerRow["post"];
  manner: PowerRow["manner"];
  state: ReturnType<typeof powerState>;
  validFrom: string;
  validTo: string | null;
  asOf: string;
  source: FactSource;
  evidenceId: string | null;
  /** The last figures alone; whole numbers are shown to nobody. */
  dniEnd: string | null;
  phoneEnd: string | null;
  isMe: boolean;
  hasAccount: boolean;
};

/** All powers an organization ever wrote down, those in force first. */
export const ownPowers = query({
  by: "organization.read",
  input: z.strictObject({}),
  async run(scope): Promise<ShownPower[]> {
    const { tx, actor, today } = scope;
    const [me] = await tx
      .select({ phoneIndex: people.phoneIndex })
      .from(people)
      .where(eq(people.id, actor.personId ?? ""));
    const rows = await tx
      .select()
      .from(powers)
      .where(eq(powers.organizationId, actor.organizationId ?? ""))
      .orderBy(asc(powers.validFrom), asc(powers.recordedAt), asc(powers.personName));
    const shown: ShownPower[] = [];
    for (const row of rows) {
      const end = async (place: "dni" | "phone") => {
        const box = row[place];
        return box ? (await open(tx, row.organizationId, `powers.${place}`, box)).slice(-3) : null;
      };
      shown.push({
        id: row.id,
        name: row.personName,
        post: row.post,
        manner: row.manner,
        state: powerState(row, today),
        validFrom: row.validFrom,
        validTo: row.endedOn ?? row.validTo,
        asOf: row.asOf,
        source: row.source,
        evidenceId: row.evidenceId,
        dniEnd: await end("dni"),
        phoneEnd: await end("phone"),
        isMe:
          row.personId === actor.personId ||
          (me?.phoneIndex && row.phoneIndex ? row.phoneIndex.equals(me.phoneIndex) : false),
        hasAccount: row.personId !== null,
      });
    }
    return shown.sort((a, b) => Number(b.state === "in_force") - Number(a.state === "in_force"));
  },
});
