import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { people, staffRoles } from "@/db/schema/person";
import type { InstitutionRole } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { query } from "@/lib/gate";

/** The staff of one's own institution with their roles. */
export const staff = query({
  by: "people.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select({ person: people, role: staffRoles.role })
      .from(people)
      .leftJoin(staffRoles, eq(staffRoles.personId, people.id))
      .where(eq(people.institutionId, actor.institutionId ?? ""))
      .orderBy(asc(people.displayName));
    const byId = new Map<
      string,
      { id: string; name: string; email: string; authorityCents: number; disabled: boolean; roles: InstitutionRole[] }
    >();
    for (const { person, role } of rows) {
      const entry = byId.get(person.id) ?? {
        id: person.id,
        name: person.displayName,
        email: person.email ?? "",
        authorityCents: person.authorityCents,
        disabled: person.disabledAt !== null,
        roles: [],
      };
      if (role) entry.roles.push(role);
      byId.set(person.id, entry);
    }
    return [...byId.values()];
  },
});

/** Someone of a lender's staff by e-mail, for who operates the portal. */
export const staffByEmail = query({
  by: "clock.run",
  in: "setup",
  input: z.strictObject({ email: z.string().trim().toLowerCase().max(200) }),
  async run({ tx }, { email }) {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    if (!person) throw new Refusal("not_found");
    return person;
  },
});
