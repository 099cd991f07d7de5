import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { rosterMembers } from "@/db/schema/profile";
import { Refusal } from "@/domain/refusal";
import { readRoster } from "@/domain/roster";
import { command, query } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { actingOrganization } from "@/lib/organizations/acting";
import { readTable } from "@/lib/organizations/table-file";
import { blindIndex, open, seal } from "@/lib/vault";

/** Errors that are shown; mending those shows the next. */
const mostErrors = 40;
const place = "roster_members.dni";

/** Takes over the members' register from a file, whole: it replaces the one before, or nothing changes at all. */
export const importRoster = command("organization.import_roster", {
  by: "organization.record",
  input: z.strictObject({
    file: z
      .strictObject({ name: z.string().max(1000), type: z.string().max(200), content: z.instanceof(Buffer) })
      .nullable(),
  }),
  before: (_input, { organizationId }) => countTry("import", String(organizationId)),
  async run(scope, { file }) {
    const { tx, actor, now, today, record } = scope;
    const { id: organizationId } = await actingOrganization(scope);
    if (!file) throw new Refusal("file_missing", { file: "file_missing" });
    const read = readRoster(await readTable(file.content), today);
    if (!read.ok) {
      const fields = read.errors.slice(0, mostErrors).map(({ row, column, code }) => [`row-${row}-${column}`, code]);
      throw new Refusal("roster_errors", Object.fromEntries(fields), { count: read.errors.length });
    }
    await tx.delete(rosterMembers).where(eq(rosterMembers.organizationId, organizationId));
    const rows = [];
    for (const { dni, ...member } of read.members)
      rows.push({
        ...member,
        organizationId,
        dni: await seal(tx, organizationId, place, dni),
        dniIndex: blindIndex("dni", dni),
        recordedBy: actor.personId ?? "",
        recordedAt: now,
      });
    for (let at = 0; at < rows.length; at += 500) await tx.insert(rosterMembers).values(rows.slice(at, at + 500));
    record({ entity: "organization", entityId: organizationId, detail: { members: rows.length } });
    return { members: rows.length };
  },
});

const pageSize = 50;

/** The register, by name, a page at a time. A DNI shows its last figures alone. */
export const ownRoster = query({
  by: "organization.read",
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(200).catch(1) }),
  async run({ tx, actor }, { page }) {
    const organizationId = actor.organizationId ?? "";
    const own = eq(rosterMembers.organizationId, organizationId);
    const [facts] = await tx
      .select({
        count: sql<number>`count(*)::int`,
        at: sql<Date | null>`max(recorded_at)`.mapWith(rosterMembers.recordedAt),
      })
      .from(rosterMembers)
      .where(own);
    const rows = await tx
      .select()
      .from(rosterMembers)
      .where(own)
      .orderBy(asc(rosterMembers.name), asc(rosterMembers.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const members = [];
    for (const { name, activity, joinedOn, dni } of rows)
      members.push({ name, activity, joinedOn, dniEnd: (await open(tx, organizationId, place, dni)).slice(-3) });
    const count = facts?.count ?? 0;
    return { count, recordedAt: facts?.at ?? null, members, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
  },
});
