import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { people, staffRoles } from "@/db/schema/person";
import { institutionRoles } from "@/domain/access";
import { conflictsAmong } from "@/domain/duties";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { personName } from "@/lib/people/enrol";
import { hashSecret } from "@/lib/vault";

/** Opens Veta for a lender. Run from the command line by who operates the portal. */
export const createInstitution = command("institution.create", {
  by: "clock.run",
  in: "setup",
  input: z.strictObject({
    kind: z.enum(["caja", "cooperative"]),
    name: z.string().trim().min(3).max(120),
    slug: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/),
    helpLine: z.string().trim().min(6).max(30),
    openingHours: z.string().trim().min(3).max(120),
    isSample: z.boolean(),
  }),
  async run({ tx, now, record }, input) {
    const id = crypto.randomUUID();
    await tx.insert(institutions).values({ id, ...input, createdAt: now });
    record({ entity: "institution", entityId: id, institutionId: id });
    return { institutionId: id };
  },
});

/** Gives someone of a lender's staff an account with roles and, for approvers, the amount they may decide alone. */
export const addStaff = command("people.add_staff", {
  by: "clock.run",
  in: "setup",
  input: z.strictObject({
    institutionId: z.uuid(),
    displayName: personName,
    email: z.email().trim().toLowerCase().max(200),
    /** 8 to 128 characters; no rule on composition. */
    password: z.string().min(8).max(128),
    roles: z.array(z.enum(institutionRoles)).min(1),
    authorityCents: z.int().min(0).max(100_000_000_00).default(0),
  }),
  async run({ tx, now, record }, input) {
    const id = crypto.randomUUID();
    const { institutionId, displayName, email, authorityCents } = input;
    const blocking = conflictsAmong(input.roles).filter(({ severity }) => severity === "blocks");
    if (blocking.length > 0) throw new Refusal("role_conflict", {}, { roles: input.roles.join(", ") });
    const secretHash = await hashSecret(input.password);
    await tx
      .insert(people)
      .values({ id, side: "staff", institutionId, displayName, email, secretHash, authorityCents, createdAt: now });
    await tx
      .insert(staffRoles)
      .values(input.roles.map((role) => ({ institutionId, personId: id, role, grantedAt: now })));
    record({ entity: "person", entityId: id, institutionId, detail: { roles: input.roles, authorityCents } });
    return { personId: id };
  },
});
