import { asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { assemblyMinutes } from "@/db/schema/assembly";
import { rosterMembers } from "@/db/schema/profile";
import { nextStep, problemsOf } from "@/domain/assembly";
import { holdsAssemblies, lastStatute, type Minutes, minutesOf } from "@/lib/assemblies/write";
import { query, type Scope } from "@/lib/gate";
import { actingOrganization } from "@/lib/organizations/acting";
import { powersInForce } from "@/lib/organizations/powers";
import { open } from "@/lib/vault";

const shown = (today: string, minutes: Minutes) => ({
  id: minutes.id,
  content: minutes.content,
  closedAt: minutes.closedAt,
  signedEvidenceId: minutes.signedEvidenceId,
  next: problemsOf(minutes.content, today)[0]?.step ?? nextStep(minutes.content),
});

/** Every assembly that was written down, the newest first; those not closed before all. */
export const ownAssemblies = query({
  by: "organization.read",
  input: z.strictObject({}),
  async run(scope) {
    const { kind } = await actingOrganization(scope);
    const rows = await scope.tx
      .select()
      .from(assemblyMinutes)
      .where(eq(assemblyMinutes.organizationId, scope.actor.organizationId ?? ""))
      .orderBy(desc(sql`closed_at is null`), desc(assemblyMinutes.heldOn), desc(assemblyMinutes.closedAt));
    return { holds: holdsAssemblies(kind), assemblies: rows.map((row) => shown(scope.today, row)) };
  },
});

/** One assembly with what its screens offer: who may be named, how many are in the register, the statute as of last time. */
export const ownAssembly = query({
  by: "organization.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const minutes = await minutesOf(scope, id);
    const [roster] = await scope.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(rosterMembers)
      .where(eq(rosterMembers.organizationId, minutes.organizationId));
    return {
      ...shown(scope.today, minutes),
      powers: (await powersInForce(scope)).map((power) => ({
        id: power.id,
        name: power.personName,
        post: power.post,
      })),
      rosterCount: roster?.count ?? 0,
      statute: await lastStatute(scope),
    };
  },
});

export type OwnAssembly = Extract<Awaited<ReturnType<typeof ownAssembly>>, { ok: true }>["value"];

/** The members' register by name, for the list of who came: of a DNI its last figures alone. */
export async function rosterLines({ tx }: Scope, organizationId: string): Promise<{ name: string; dniEnd: string }[]> {
  const rows = await tx
    .select()
    .from(rosterMembers)
    .where(eq(rosterMembers.organizationId, organizationId))
    .orderBy(asc(rosterMembers.name), asc(rosterMembers.id));
  const lines = [];
  for (const { name, dni } of rows)
    lines.push({ name, dniEnd: (await open(tx, organizationId, "roster_members.dni", dni)).slice(-3) });
  return lines;
}
