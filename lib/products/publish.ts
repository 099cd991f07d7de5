import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { productVersions } from "@/db/schema/product";
import { needsSecondApprover } from "@/domain/charges";
import { differences } from "@/domain/differences";
import { codesOfIssues } from "@/domain/editor/wrong";
import { readConfig } from "@/domain/product";
import { productConfig } from "@/domain/product-check";
import { Refusal } from "@/domain/refusal";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { refuseAboveCap } from "@/lib/lawful-rates";
import { draftForChange, refuseUnlessAuthor } from "@/lib/products/draft";
import { refuseUnfinished } from "@/lib/products/unfinished";

/** What is offered can work, and breaks no cap that is known. */
async function refuseUnlessPublishable(
  scope: Scope,
  version: { institutionId: string; config: unknown },
): Promise<void> {
  const config = readConfig(version.config);
  const checked = productConfig.safeParse(config);
  if (!checked.success) throw new Refusal("invalid_input", codesOfIssues(checked.error.issues));
  await refuseAboveCap(scope, version.institutionId, config, scope.today);
}

/** Sends a draft to a second person. */
export const proposeVersion = command("product.propose", {
  by: "product.draft",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "draft") throw new Refusal("version_not_draft");
    refuseUnlessAuthor(scope, version);
    await refuseUnfinished(scope, version);
    await refuseUnlessPublishable(scope, version);
    if (version.basedOn) {
      const [base] = await scope.tx.select().from(productVersions).where(eq(productVersions.id, version.basedOn));
      if (base && differences(readConfig(base.config), readConfig(version.config)).length === 0)
        throw new Refusal("version_unchanged");
    }
    await scope.tx
      .update(productVersions)
      .set({ status: "in_review", proposedAt: scope.now })
      .where(eq(productVersions.id, versionId));
    scope.record({ entity: "product_version", entityId: versionId });
    return {};
  },
});

/** Hands a proposed version back to its author. */
export const returnVersion = command("product.return", {
  by: "product.publish",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "in_review") throw new Refusal("version_not_in_review");
    await scope.tx
      .update(productVersions)
      .set({ status: "draft", proposedAt: null, approvedBy: null })
      .where(eq(productVersions.id, versionId));
    scope.record({ entity: "product_version", entityId: versionId });
    return {};
  },
});

/**
 * Publishes a proposed version, by somebody else than its author. The one before is retired in the same moment. A version
 * that passes on a third party's cost of a guarantee needs two who agree: the first leaves it in review.
 */
export const publishVersion = command("product.publish", {
  by: "product.publish",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "in_review") throw new Refusal("version_not_in_review");
    if (version.createdBy === scope.actor.personId) throw new Refusal("same_person");
    await refuseUnlessPublishable(scope, version);
    if (needsSecondApprover(readConfig(version.config).charges)) {
      if (version.approvedBy === scope.actor.personId) throw new Refusal("same_person");
      if (!version.approvedBy) return approveFirst(scope, version);
    }
    await scope.tx
      .update(productVersions)
      .set({ status: "retired", retiredAt: scope.now })
      .where(and(eq(productVersions.productId, version.productId), eq(productVersions.status, "published")));
    await scope.tx
      .update(productVersions)
      .set({ status: "published", publishedBy: scope.actor.personId, publishedAt: scope.now })
      .where(eq(productVersions.id, versionId));
    scope.record({ entity: "product_version", entityId: versionId, detail: { number: version.number } });
    return { productId: version.productId, waits: false };
  },
});

/** The first of two approvals: the version stays in review until somebody else agrees too. */
async function approveFirst(scope: CommandScope, version: { id: string; number: number; productId: string }) {
  await scope.tx
    .update(productVersions)
    .set({ approvedBy: scope.actor.personId })
    .where(eq(productVersions.id, version.id));
  scope.record({ entity: "product_version", entityId: version.id, detail: { number: version.number, approval: 1 } });
  return { productId: version.productId, waits: true };
}
