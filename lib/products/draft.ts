import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { databaseCode, violatedConstraint } from "@/db/client";
import { productVersions } from "@/db/schema/product";
import { isBounded } from "@/domain/bounded";
import { placesOf } from "@/domain/editor/changes";
import { codesOfIssues } from "@/domain/editor/wrong";
import { configKeys, type ProductConfig, productShape, readConfig } from "@/domain/product";
import { productChanges } from "@/domain/product-form";
import { Refusal } from "@/domain/refusal";
import { dropFiles } from "@/lib/applications/erase";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { saved } from "@/lib/products/unfinished";
import { erasePreviews } from "@/lib/walks/erase";

/**
 * A draft that starts as a copy of what is scheduled or holds, or of an older version: going back is publishing it once more,
 * and history stays as it was. A product has at most one open draft.
 */
export const draftVersion = command("product.draft", {
  by: "product.draft",
  input: z.strictObject({ productId: z.uuid(), fromVersionId: z.uuid().optional() }),
  async run(scope, { productId, fromVersionId }) {
    const versions = await scope.tx
      .select()
      .from(productVersions)
      .where(
        and(
          eq(productVersions.productId, productId),
          eq(productVersions.institutionId, scope.actor.institutionId ?? ""),
        ),
      )
      .orderBy(desc(productVersions.number));
    const is = (status: string) => versions.find((version) => version.status === status);
    const base = fromVersionId
      ? versions.find(({ id }) => id === fromVersionId)
      : (is("scheduled") ?? is("published") ?? versions[0]);
    if (!base) throw new Refusal("not_found");
    const detail = fromVersionId ? { from: base.number } : {};
    return { versionId: await insertDraft(scope, productId, base.config, { basedOn: base.id, detail }) };
  },
});

/** Puts a draft behind the newest version of a product. Refuses where one is open already. */
export async function insertDraft(
  { tx, actor, now, record }: CommandScope,
  productId: string,
  config: unknown,
  { basedOn, detail }: { basedOn: string; detail: Record<string, unknown> },
): Promise<string> {
  const { institutionId, personId } = actor;
  if (!institutionId || !personId) throw new Refusal("not_allowed");
  const [latest] = await tx
    .select({ number: productVersions.number })
    .from(productVersions)
    .where(and(eq(productVersions.productId, productId), eq(productVersions.institutionId, institutionId)))
    .orderBy(desc(productVersions.number))
    .limit(1);
  const id = crypto.randomUUID();
  const number = (latest?.number ?? 0) + 1;
  try {
    await tx.insert(productVersions).values({
      id,
      institutionId,
      productId,
      number,
      status: "draft",
      config,
      basedOn,
      createdBy: personId,
      createdAt: now,
    });
  } catch (error) {
    if (violatedConstraint(error)?.startsWith("product_versions_")) throw new Refusal("draft_exists");
    throw error;
  }
  record({ entity: "product_version", entityId: id, detail: { product: productId, number, ...detail } });
  return id;
}

/** The version someone of the institution names. */
export async function ownVersion({ tx, actor }: Scope, versionId: string, lock?: "update") {
  const named = tx
    .select()
    .from(productVersions)
    .where(and(eq(productVersions.id, versionId), eq(productVersions.institutionId, actor.institutionId ?? "")));
  const [version] = await (lock ? named.for(lock) : named);
  if (!version) throw new Refusal("not_found");
  return version;
}

/** The same, locked for the change; refuses when it is frozen. */
export async function draftForChange(scope: Scope, versionId: string) {
  const version = await ownVersion(scope, versionId, "update");
  if (version.status !== "draft" && version.status !== "in_review") throw new Refusal("version_frozen");
  return version;
}

/** A draft has one author: were two to write it, the second could publish their own change. */
export function refuseUnlessAuthor({ actor }: Scope, version: { createdBy: string }): void {
  if (version.createdBy !== actor.personId) throw new Refusal("other_author");
}

/** Edits a draft. It may have gaps while it is written; what keeps it from being published is found when it is proposed. */
export const editVersion = command("product.edit", {
  by: "product.draft",
  input: z.strictObject({
    versionId: z.uuid(),
    changes: z.partialRecord(z.enum(configKeys), z.unknown()).refine(isBounded, "config_too_large"),
  }),
  async run(scope, { versionId, changes }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "draft") throw new Refusal("version_not_draft");
    refuseUnlessAuthor(scope, version);
    const before = readConfig(version.config);
    const parsed = productShape.safeParse({ ...before, ...changes });
    if (!parsed.success) throw new Refusal("invalid_input", codesOfIssues(parsed.error.issues));
    await keepConfig(scope, versionId, parsed.data);
    await saved(scope, versionId, null);
    const changed = placesOf(productChanges(before, parsed.data), before, parsed.data);
    scope.record({ entity: "product_version", entityId: versionId, detail: { changed: changed.slice(0, 50) } });
    return {};
  },
});

/** Writes a whole configuration into its draft. */
export async function keepConfig({ tx }: Scope, versionId: string, config: ProductConfig): Promise<void> {
  try {
    await tx.update(productVersions).set({ config }).where(eq(productVersions.id, versionId));
  } catch (error) {
    // The database's own guard on frozen versions.
    if (databaseCode(error) === "VT001") throw new Refusal("version_frozen");
    throw error;
  }
}

type Discarded = { productId: string; files: string[] };

/** Throws a draft away, with what was walked of it. `files` are the keys of papers that went too. */
export const discardVersion = command("product.discard", {
  by: "product.draft",
  input: z.strictObject({ versionId: z.uuid() }),
  after: (_input, { files }: Discarded) => dropFiles(files),
  async run(scope, { versionId }): Promise<Discarded> {
    const version = await draftForChange(scope, versionId);
    const files = await erasePreviews(scope, versionId);
    await scope.tx.delete(productVersions).where(eq(productVersions.id, versionId));
    scope.record({ entity: "product_version", entityId: versionId, detail: { number: version.number } });
    return { productId: version.productId, files };
  },
});
