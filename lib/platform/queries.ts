import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { federations, institutions } from "@/db/schema/institution";
import { people, staffInvitations, staffRoles } from "@/db/schema/person";
import { products, productVersions } from "@/db/schema/product";
import { settingVersions } from "@/db/schema/setting";
import type { InstitutionRole } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { query } from "@/lib/gate";

/** What a lender needs before its first product can be published, in the order in which one does it. */
export const setupSteps = [
  "administrators",
  "product_people",
  "analyst",
  "approver",
  "payout_people",
  "regulation",
  "branches",
  "complaints",
  "branding",
  "product",
] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Without these no product can be published or no loan be decided and paid; the others are only wise. */
export const neededSteps: readonly SetupStep[] = [
  "administrators",
  "product_people",
  "analyst",
  "approver",
  "payout_people",
  "regulation",
];

export function missingSteps(done: readonly SetupStep[]): SetupStep[] {
  return neededSteps.filter((step) => !done.includes(step));
}

/** There is a product to ask for, so setting up is over. */
export function isSetUp(done: readonly SetupStep[]): boolean {
  return done.includes("product");
}

async function doneSteps(tx: Tx, institutionId: string): Promise<SetupStep[]> {
  const staff = await tx
    .select({ role: staffRoles.role, person: people })
    .from(staffRoles)
    .innerJoin(people, eq(people.id, staffRoles.personId))
    .where(and(eq(staffRoles.institutionId, institutionId), isNull(people.disabledAt)));
  const holders = (role: InstitutionRole) => staff.filter((one) => one.role === role).map(({ person }) => person);
  const settings = await tx
    .selectDistinct({ kind: settingVersions.kind })
    .from(settingVersions)
    .where(and(eq(settingVersions.institutionId, institutionId), eq(settingVersions.status, "confirmed")));
  const published = await tx
    .select({ id: products.id })
    .from(products)
    .innerJoin(productVersions, eq(productVersions.productId, products.id))
    .where(and(eq(products.institutionId, institutionId), inArray(productVersions.status, ["published", "retired"])))
    .limit(1);
  const is: Record<SetupStep, boolean> = {
    administrators: holders("institution_admin").filter(({ secretHash }) => secretHash !== null).length >= 2,
    product_people: holders("product_admin").length >= 2,
    analyst: holders("analyst").length >= 1,
    approver: holders("approver").some(({ authorityCents }) => authorityCents > 0),
    payout_people: holders("operations").length >= 2,
    ...isSet("regulation"),
    ...isSet("branches"),
    ...isSet("complaints"),
    ...isSet("branding"),
    product: published.length > 0,
  };
  return setupSteps.filter((step) => is[step]);

  function isSet<K extends "regulation" | "branches" | "complaints" | "branding">(kind: K) {
    return { [kind]: settings.some((one) => one.kind === kind) } as Record<K, boolean>;
  }
}

/** Every lender of the platform: whether it works, and what is missing. Nothing of its files. */
export const institutionsOverview = query({
  by: "institution.oversee",
  in: "setup",
  input: z.strictObject({}),
  async run({ tx }) {
    const rows = await tx
      .select({ institution: institutions, federation: federations.name })
      .from(institutions)
      .leftJoin(federations, eq(federations.id, institutions.federationId))
      .orderBy(asc(institutions.name));
    const overview = [];
    for (const { institution, federation } of rows)
      overview.push({ ...institution, federation, done: await doneSteps(tx, institution.id) });
    return overview;
  },
});

/** One lender: what is set up, and its administrators with the state of their invitations. */
export const institutionSetup = query({
  by: "institution.oversee",
  in: "setup",
  input: z.strictObject({ institutionId: z.uuid() }),
  async run({ tx, now }, { institutionId }) {
    const [institution] = await tx.select().from(institutions).where(eq(institutions.id, institutionId));
    if (!institution) throw new Refusal("not_found");
    const rows = await tx
      .select({ person: people, invitation: staffInvitations })
      .from(staffRoles)
      .innerJoin(people, eq(people.id, staffRoles.personId))
      .leftJoin(staffInvitations, eq(staffInvitations.personId, people.id))
      .where(and(eq(staffRoles.institutionId, institutionId), eq(staffRoles.role, "institution_admin")))
      .orderBy(asc(people.displayName));
    return {
      ...institution,
      done: await doneSteps(tx, institutionId),
      administrators: rows.map(({ person, invitation }) => ({
        id: person.id,
        name: person.displayName,
        email: person.email ?? "",
        state: person.secretHash
          ? ("in" as const)
          : invitation && invitation.expiresAt > now
            ? ("invited" as const)
            : ("expired" as const),
      })),
    };
  },
});

/** What one's own institution has set up. */
export const ownSetup = query({
  by: "people.invite",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => ({ done: await doneSteps(tx, actor.institutionId ?? "") }),
});

/** The federations a new lender may belong to. */
export const knownFederations = query({
  by: "institution.create",
  in: "setup",
  input: z.strictObject({}),
  run: ({ tx }) =>
    tx.select({ id: federations.id, name: federations.name }).from(federations).orderBy(federations.name),
});
