import { and, desc, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Tx, violatedConstraint, withTx } from "@/db/client";
import { institutions } from "@/db/schema/institution";
import { draftAnswers, preparedDrafts } from "@/db/schema/integration";
import { organizations } from "@/db/schema/organization";
import { products, productVersions } from "@/db/schema/product";
import { decimalFromCents } from "@/domain/money";
import { readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { begin } from "@/lib/applications/start";
import { command, query, type Scope } from "@/lib/gate";
import { inForce } from "@/lib/products/in-force";
import { open } from "@/lib/vault";
import { answersPlace } from "./prepare-draft";
import { worker } from "./publish";

/** What lenders' programs prepared for an association, as its own people see it. */

const forUs = (tx: Tx): SQL =>
  inArray(preparedDrafts.taxIdIndex, tx.select({ index: organizations.taxIdIndex }).from(organizations));

const answered = (tx: Tx): SQL =>
  sql`${preparedDrafts.id} in ${tx.select({ id: draftAnswers.preparedDraftId }).from(draftAnswers)}`;

/** What waits for an answer of one's own organization, newest first. */
export const draftsForUs = query({
  by: "application.start",
  input: z.strictObject({}),
  async run({ tx, now }) {
    const rows = await tx
      .select({ draft: preparedDrafts, product: products, config: productVersions.config, lender: institutions.name })
      .from(preparedDrafts)
      .innerJoin(products, eq(products.id, preparedDrafts.productId))
      .innerJoin(productVersions, and(eq(productVersions.productId, products.id), inForce(now)))
      .innerJoin(institutions, eq(institutions.id, preparedDrafts.institutionId))
      .where(and(forUs(tx), gt(preparedDrafts.expiresAt, now), sql`not ${answered(tx)}`))
      .orderBy(desc(preparedDrafts.createdAt));
    return rows.map(({ draft, product, config, lender }) => ({
      id: draft.id,
      lender,
      productName: readConfig(config).name,
      slug: product.slug,
      isOpen: product.isOpen,
      amountCents: draft.amountCents,
      termMonths: draft.termMonths,
      expiresAt: draft.expiresAt,
    }));
  },
});

export type DraftForUs = Extract<Awaited<ReturnType<typeof draftsForUs>>, { ok: true }>["value"][number];

const named = z.strictObject({ draftId: z.uuid() });

/**
 * Begins an application with what was prepared. Answers that the product no longer understands are left out and named in
 * `dropped`. From here on the application is the organization's own like any other.
 */
export const takeDraft = command("draft.take", {
  by: "application.start",
  input: named,
  async run(scope, { draftId }) {
    const { draft, slug } = await waitingDraft(scope, draftId);
    const begun = await begin(scope, {
      slug,
      answers: JSON.parse(await open(scope.tx, draft.id, answersPlace, draft.answers)),
      amount: draft.amountCents === null ? "" : decimalFromCents(draft.amountCents),
      termMonths: String(draft.termMonths ?? ""),
    });
    await answer(scope, draft, begun.applicationId);
    const { applicationId, versionId, dropped } = begun;
    scope.record({
      entity: "application",
      entityId: applicationId,
      applicationId,
      detail: { version: versionId, preparedDraft: draftId, dropped },
    });
    return { applicationId, dropped };
  },
});

/** Turns down what was prepared. The lender is not told. */
export const declineDraft = command("draft.decline", {
  by: "application.start",
  input: named,
  async run(scope, { draftId }) {
    const { draft } = await waitingDraft(scope, draftId);
    await answer(scope, draft, null);
    scope.record({ entity: "prepared_draft", entityId: draftId });
    return {};
  },
});

async function waitingDraft({ tx, now }: Scope, draftId: string) {
  const [row] = await tx
    .select({ draft: preparedDrafts, slug: products.slug, isAnswered: sql<boolean>`${answered(tx)}` })
    .from(preparedDrafts)
    .innerJoin(products, eq(products.id, preparedDrafts.productId))
    .where(and(eq(preparedDrafts.id, draftId), forUs(tx)));
  if (!row) throw new Refusal("not_found");
  if (row.isAnswered) throw new Refusal("draft_answered");
  const { answers } = row.draft;
  if (row.draft.expiresAt <= now || !answers) throw new Refusal("draft_expired");
  return { draft: { ...row.draft, answers }, slug: row.slug };
}

async function answer(
  { tx, actor, now }: Scope,
  draft: Pick<typeof preparedDrafts.$inferSelect, "id" | "institutionId">,
  applicationId: string | null,
): Promise<void> {
  if (!actor.organizationId || !actor.personId) throw new Refusal("not_allowed");
  try {
    await tx.insert(draftAnswers).values({
      institutionId: draft.institutionId,
      preparedDraftId: draft.id,
      organizationId: actor.organizationId,
      applicationId,
      answeredBy: actor.personId,
      answeredAt: now,
    });
  } catch (error) {
    // Of two people at once, one wins.
    if (violatedConstraint(error) === "draft_answers_prepared_draft_id_pk") throw new Refusal("draft_answered");
    throw error;
  }
}

/** Forgets the prepared answers that nobody needs any more: taken over, turned down, or run out of time. */
export async function forgetPreparedAnswers(now: Date): Promise<void> {
  await withTx(worker, (tx) =>
    tx
      .update(preparedDrafts)
      .set({ answers: null })
      .where(and(isNotNull(preparedDrafts.answers), or(lte(preparedDrafts.expiresAt, now), answered(tx)))),
  );
}
