import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { federations, institutions } from "@/db/schema/institution";
import { people, sessions, staffRoles } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { slugField } from "@/domain/slug";
import { env } from "@/lib/env";
import { command } from "@/lib/gate";
import { typedPhone } from "@/lib/people/code";
import { personName } from "@/lib/people/enrol";
import { addWithoutPassword, sendInvitation, workEmail } from "@/lib/people/invite";

const administrator = z.strictObject({ displayName: personName, email: workEmail, phone: typedPhone });

const facts = {
  kind: z.enum(["caja", "cooperative"], "answer_required"),
  name: z.string().trim().min(3, "name_too_short").max(120, "text_too_long"),
  slug: slugField,
  helpLine: z.string().trim().min(6, "answer_required").max(30, "text_too_long"),
  openingHours: z.string().trim().min(3, "answer_required").max(120, "text_too_long"),
  federation: z.union([z.literal(""), z.uuid()]).default(""),
};

/**
 * Opens Veta for a lender with its first two administrators, who each get a link to their phone: from then on roles are
 * theirs to give, and the platform has no way into the files.
 */
export const openInstitution = command("institution.open", {
  by: "institution.create",
  in: "setup",
  input: z.strictObject({ ...facts, first: administrator, second: administrator }),
  async run({ tx, actor, now, record }, { first, second, federation, ...input }) {
    if (!actor.personId) throw new Refusal("not_allowed");
    if (first.email === second.email || first.phone === second.phone)
      throw new Refusal("invalid_input", { "second.email": "other_person_required" });
    const id = crypto.randomUUID();
    const federationId = federation === "" ? null : await knownFederation(federation);
    try {
      await tx.insert(institutions).values({ id, ...input, federationId, isSample: env().demo, createdAt: now });
    } catch (error) {
      if (violatedConstraint(error) === "institutions_slug_unique")
        throw new Refusal("invalid_input", { slug: "slug_taken" });
      throw error;
    }
    for (const [key, { phone, ...administrator }] of Object.entries({ first, second })) {
      const personId = crypto.randomUUID();
      await addWithoutPassword(tx, { id: personId, institutionId: id, ...administrator, createdAt: now }).catch(
        (error: unknown) => {
          // The field says whose e-mail it is.
          throw error instanceof Refusal ? new Refusal(error.code, { [`${key}.email`]: "email_taken" }) : error;
        },
      );
      await tx.insert(staffRoles).values({ institutionId: id, personId, role: "institution_admin", grantedAt: now });
      await sendInvitation(tx, { institutionId: id, personId, phone, invitedBy: actor.personId, now });
    }
    record({ entity: "institution", entityId: id, institutionId: id, detail: { administrators: 2 } });
    return { institutionId: id };

    async function knownFederation(wanted: string): Promise<string> {
      const [found] = await tx.select({ id: federations.id }).from(federations).where(eq(federations.id, wanted));
      if (!found) throw new Refusal("invalid_input", { federation: "answer_required" });
      return found.id;
    }
  },
});

const named = { institutionId: z.uuid() };

/** Closes a lender at once: its people are out, its programs too, and nothing is started or sent to it. */
export const suspendInstitution = command("institution.suspend", {
  by: "institution.oversee",
  in: "setup",
  input: z.strictObject({ ...named, reason: z.string().trim().min(5, "reason_required").max(300, "text_too_long") }),
  async run({ tx, now, record }, { institutionId, reason }) {
    const changed = await tx
      .update(institutions)
      .set({ suspendedAt: now, suspendedReason: reason })
      .where(and(eq(institutions.id, institutionId), isNull(institutions.suspendedAt)))
      .returning({ id: institutions.id });
    if (changed.length === 0) throw new Refusal("not_found");
    const staff = await tx.select({ id: people.id }).from(people).where(eq(people.institutionId, institutionId));
    for (const { id } of staff)
      await tx
        .update(sessions)
        .set({ revokedAt: now })
        .where(and(eq(sessions.personId, id), isNull(sessions.revokedAt)));
    record({ entity: "institution", entityId: institutionId, institutionId, detail: { reason } });
    return {};
  },
});

/** Opens a suspended lender again. Its people sign in anew. */
export const reopenInstitution = command("institution.reopen", {
  by: "institution.oversee",
  in: "setup",
  input: z.strictObject(named),
  async run({ tx, record }, { institutionId }) {
    const changed = await tx
      .update(institutions)
      .set({ suspendedAt: null, suspendedReason: null })
      .where(and(eq(institutions.id, institutionId), isNotNull(institutions.suspendedAt)))
      .returning({ id: institutions.id });
    if (changed.length === 0) throw new Refusal("institution_not_suspended");
    record({ entity: "institution", entityId: institutionId, institutionId });
    return {};
  },
});

/** Enters a federation of lenders. From the command line, by who operates the portal. */
export const createFederation = command("federation.create", {
  by: "clock.run",
  in: "setup",
  input: z.strictObject({ name: facts.name, slug: slugField, isSample: z.boolean() }),
  async run({ tx, now, record }, input) {
    const id = crypto.randomUUID();
    await tx.insert(federations).values({ id, ...input, createdAt: now });
    record({ entity: "federation", entityId: id });
    return { federationId: id };
  },
});

/** Says that a lender belongs to a federation: it gets its templates, and the federation its totals. */
export const joinFederation = command("federation.join", {
  by: "clock.run",
  in: "setup",
  input: z.strictObject({ ...named, federationId: z.uuid() }),
  async run({ tx, record }, { institutionId, federationId }) {
    await tx.update(institutions).set({ federationId }).where(eq(institutions.id, institutionId));
    record({ entity: "institution", entityId: institutionId, institutionId, detail: { federationId } });
    return {};
  },
});
