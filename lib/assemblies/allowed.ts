import { and, desc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { assemblyMinutes, assemblyUses } from "@/db/schema/assembly";
import { signatures } from "@/db/schema/signature";
import { beyond, type Excess } from "@/domain/assembly";
import { type Application, load } from "@/lib/applications/visible";
import { query, type Scope } from "@/lib/gate";
import { ownPower } from "@/lib/organizations/powers";

/** The assembly an application leans on: that of the paper that counts. */
export async function usedBy({ tx }: Scope, applicationId: string) {
  const [used] = await tx
    .select({ minutes: assemblyMinutes })
    .from(assemblyUses)
    .innerJoin(documents, eq(documents.id, assemblyUses.documentId))
    .innerJoin(assemblyMinutes, eq(assemblyMinutes.id, assemblyUses.minutesId))
    .where(and(eq(assemblyUses.applicationId, applicationId), ne(documents.state, "replaced")))
    .orderBy(desc(documents.uploadedAt))
    .limit(1);
  return used?.minutes ?? null;
}

export type Allowed = {
  minutesId: string;
  heldOn: string;
  maxAmountCents: number;
  maxTermMonths: number;
  /** Who may sign for it, by name. */
  names: string[];
  beyond: Excess[];
};

/** What the assembly allowed and how the loan goes beyond it; `signing` is the power by which somebody is about to sign. */
export async function allowedFor(scope: Scope, application: Application, signing?: string): Promise<Allowed | null> {
  const minutes = await usedBy(scope, application.id);
  if (!minutes?.heldOn || minutes.maxAmountCents === null || minutes.maxTermMonths === null) return null;
  const { maxAmountCents, maxTermMonths, powerIds, heldOn } = minutes;
  const signed = await scope.tx
    .select({ powerId: signatures.powerId })
    .from(signatures)
    .where(eq(signatures.applicationId, application.id));
  // Before it was sent a signature may have been taken back; who signs now is asked instead.
  const signers = signing ? [signing] : application.submittedAt ? signed.flatMap(({ powerId }) => powerId ?? []) : [];
  return {
    minutesId: minutes.id,
    heldOn,
    maxAmountCents,
    maxTermMonths,
    names: minutes.content.representatives?.powers.map(({ name }) => name) ?? [],
    beyond: beyond({ maxAmountCents, maxTermMonths, powerIds }, application, signers),
  };
}

/** The same for the pages of the applicant; `signing` asks it for the person who is about to sign. */
export const allowedByAssembly = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid(), signing: z.boolean().default(false) }),
  async run(scope, { id, signing }) {
    const application = await load(scope, id);
    return allowedFor(scope, application, signing ? (await ownPower(scope)).id : undefined);
  },
});
