import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { consents as kept } from "@/db/schema/consent";
import { institutions } from "@/db/schema/institution";
import { consents, consentTextOf } from "@/domain/consent";
import { Refusal } from "@/domain/refusal";
import { live } from "@/lib/applications/live";
import { load } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";

/** What somebody declared and agreed to, newest first, in the words they had before them. */
export const ownConsents = query({
  by: "application.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select({ consent: kept, lender: institutions.name, number: applications.number })
      .from(kept)
      .innerJoin(institutions, eq(institutions.id, kept.institutionId))
      .leftJoin(applications, and(eq(applications.id, kept.applicationId), live))
      .where(eq(kept.personId, actor.personId ?? ""))
      .orderBy(desc(kept.givenAt), kept.purpose);
    return rows.map(({ consent, lender, number }) => ({
      id: consent.id,
      purpose: consent.purpose,
      version: consent.textVersion,
      text: consentTextOf(consent.purpose, consent.textVersion)?.text ?? { es: "", en: "" },
      hash: consent.textHash.toString("hex"),
      lender,
      number,
      applicationId: consent.applicationId,
      givenAt: consent.givenAt,
      withdrawnAt: consent.withdrawnAt,
      withdrawable: consents[consent.purpose].withdrawable && consent.withdrawnAt === null,
    }));
  },
});

export type OwnConsent = Extract<Awaited<ReturnType<typeof ownConsents>>, { ok: true }>["value"][number];

/** Takes back what one agreed to, from now on. A declaration is a fact and cannot be taken back. */
export const withdrawConsent = command("people.withdraw_consent", {
  by: "application.read",
  input: z.strictObject({ consentId: z.uuid() }),
  async run({ tx, actor, now, record }, { consentId }) {
    const mine = and(eq(kept.id, consentId), eq(kept.personId, actor.personId ?? ""));
    const [row] = await tx.select().from(kept).where(mine);
    if (!row) throw new Refusal("not_found");
    if (!consents[row.purpose].withdrawable) throw new Refusal("wrong_status");
    // The same consent may have been given more than once for one application: all of it ends.
    const ended = await tx
      .update(kept)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(kept.personId, row.personId),
          eq(kept.applicationId, row.applicationId),
          eq(kept.purpose, row.purpose),
          isNull(kept.withdrawnAt),
        ),
      )
      .returning({ id: kept.id });
    if (ended.length === 0) throw new Refusal("wrong_status");
    record({
      entity: "consent",
      entityId: consentId,
      organizationId: row.organizationId,
      institutionId: row.institutionId,
      applicationId: row.applicationId,
      detail: { purpose: row.purpose },
    });
    return {};
  },
});

async function withdrawnOf({ tx }: Scope, applicationId: string) {
  const rows = await tx
    .select({ purpose: kept.purpose, withdrawnAt: kept.withdrawnAt })
    .from(kept)
    .where(eq(kept.applicationId, applicationId));
  return rows.flatMap(({ purpose, withdrawnAt }) => (withdrawnAt ? [{ purpose, withdrawnAt }] : []));
}

/** What was taken back of an application, for the lender who may no longer act on it. */
export const withdrawnConsents = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    await load(scope, id);
    return withdrawnOf(scope, id);
  },
});

/** Nobody proposes or grants a credit whose signatory took back that their debts are looked at. */
export async function refuseWithoutConsent(scope: Scope, applicationId: string): Promise<void> {
  if ((await withdrawnOf(scope, applicationId)).some(({ purpose }) => purpose === "credit_check"))
    throw new Refusal("consent_withdrawn");
}
