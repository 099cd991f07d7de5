import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { applications, recommendations } from "@/db/schema/application";
import { people, roleChanges, sessions, staffRoles } from "@/db/schema/person";
import { productVersions } from "@/db/schema/product";
import { settingVersions } from "@/db/schema/setting";
import { Refusal } from "@/domain/refusal";
import { handOn, handOverNote, handOverTo, openFilesOf, receiver, receiversOf } from "@/lib/applications/hand-over";
import { live } from "@/lib/applications/live";
import { command, query, type Scope } from "@/lib/gate";
import { colleague, hasAccess, rolesHeld } from "./colleague";
import { refuseLastAdministrators } from "./roles";
import { typedDay } from "./typed-day";

/** What someone has left unfinished besides their files: it waits for a second person and goes on without them. */
async function openProposals({ tx, actor }: Scope, personId: string) {
  const institutionId = actor.institutionId ?? "";
  const roles = await tx
    .select({ id: roleChanges.id, role: roleChanges.role, personId: roleChanges.personId })
    .from(roleChanges)
    .where(
      and(
        eq(roleChanges.institutionId, institutionId),
        eq(roleChanges.proposedBy, personId),
        eq(roleChanges.status, "proposed"),
      ),
    );
  const settings = await tx
    .select({ id: settingVersions.id, kind: settingVersions.kind })
    .from(settingVersions)
    .where(
      and(
        eq(settingVersions.institutionId, institutionId),
        eq(settingVersions.proposedBy, personId),
        eq(settingVersions.status, "proposed"),
      ),
    );
  const versions = await tx
    .select({ id: productVersions.id, status: productVersions.status, number: productVersions.number })
    .from(productVersions)
    .where(
      and(
        eq(productVersions.institutionId, institutionId),
        eq(productVersions.createdBy, personId),
        isNull(productVersions.publishedAt),
        isNull(productVersions.retiredAt),
      ),
    );
  const proposals = await tx
    .select({ id: applications.id, number: applications.number })
    .from(recommendations)
    .innerJoin(applications, eq(applications.id, recommendations.applicationId))
    .where(
      and(
        eq(recommendations.institutionId, institutionId),
        eq(recommendations.recommendedBy, personId),
        eq(applications.status, "pending_decision"),
        live,
      ),
    );
  return {
    roles,
    settings,
    versions: versions.filter(({ status }) => status === "draft" || status === "in_review"),
    files: [...new Map(proposals.map((one) => [one.id, one])).values()],
  };
}

/** What has to be settled when someone leaves: their files, what they proposed, who can take over. */
export const leaver = query({
  by: "people.disable",
  input: z.strictObject({ personId: z.uuid() }),
  async run(scope, { personId }) {
    const person = await colleague(scope, personId);
    if (!person) throw new Refusal("not_found");
    const files = await openFilesOf(scope, personId);
    return {
      id: person.id,
      name: person.displayName,
      isIn: hasAccess(person, scope.today),
      accessUntil: person.accessUntil,
      files: files.map(({ id, number, status, promisedOn }) => ({ id, number, status, promisedOn })),
      proposals: await openProposals(scope, personId),
      receivers: await receiversOf(scope, personId),
    };
  },
});

/**
 * Someone leaves. Their files change hands now, each with the reason in its history; what is proposed about them is dropped;
 * access ends with the last day, or at once with all sessions and roles when that is today.
 */
export const endAccess = command("people.leave", {
  by: "people.disable",
  input: z.strictObject({
    personId: z.uuid(),
    /** Without a day it is today. */
    lastDay: typedDay.default(null),
    to: handOverTo,
    note: handOverNote,
  }),
  async run(scope, { personId, lastDay: chosen, to, note }) {
    const { tx, actor, now, today } = scope;
    const lastDay = chosen ?? today;
    if (personId === actor.personId) throw new Refusal("same_person");
    const person = await colleague(scope, personId);
    if (!person) throw new Refusal("not_found");
    if (!hasAccess(person, today)) throw new Refusal("person_gone");
    if (lastDay < today) throw new Refusal("invalid_input", { lastDay: "date_past" });
    const held = await rolesHeld(scope, personId);
    if (held.some(({ role }) => role === "institution_admin")) await refuseLastAdministrators(scope, personId);
    if (to === personId) throw new Refusal("invalid_input", { to: "colleague_takes_no_files" });
    const files = await openFilesOf(scope, personId);
    const receiving = files.length > 0 ? await receiver(scope, to) : null;
    for (const file of files) await handOn(scope, file, receiving, note);
    await tx
      .update(roleChanges)
      .set({ status: "dropped", settledAt: now })
      .where(and(eq(roleChanges.personId, personId), eq(roleChanges.status, "proposed")));
    const endsNow = lastDay === today;
    await tx
      .update(people)
      .set({ accessUntil: lastDay, ...(endsNow ? { disabledAt: now } : {}) })
      .where(eq(people.id, personId));
    if (endsNow) {
      await tx
        .update(sessions)
        .set({ revokedAt: now })
        .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt)));
      await tx.delete(staffRoles).where(eq(staffRoles.personId, personId));
    }
    const detail = { lastDay, files: files.length, to, roles: held.map(({ role }) => role) };
    scope.record({ entity: "person", entityId: personId, detail });
    return { personId, files: files.length, endsNow };
  },
});
