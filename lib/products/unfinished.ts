import { eq, sql } from "drizzle-orm";
import { productDrafts } from "@/db/schema/product";
import { readConfig } from "@/domain/product";
import { unreadableIn } from "@/domain/product-form";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";

/** A draft as the editor shows it: what was saved last, unfinished or whole. */
export type DraftState = {
  content: unknown;
  /** 0 while the editor saved nothing. */
  revision: number;
  savedAt: Date | null;
};

/** Refuses, with the place of everything to mend, a draft that cannot be read as it was saved last. */
export async function refuseUnfinished(scope: Scope, version: { id: string; config: unknown }): Promise<void> {
  const errors = unreadableIn((await draftState(scope, version)).content);
  if (Object.keys(errors).length > 0) throw new Refusal("invalid_input", errors);
}

/** What was saved last of a draft, whole or not. */
export async function draftState({ tx }: Scope, version: { id: string; config: unknown }): Promise<DraftState> {
  const [draft] = await tx.select().from(productDrafts).where(eq(productDrafts.versionId, version.id));
  return {
    content: draft?.unfinished ?? readConfig(version.config),
    revision: draft?.revision ?? 0,
    savedAt: draft?.savedAt ?? null,
  };
}

/** Counts one more saving of a draft; `unfinished` is its content while the version cannot hold it. */
export async function saved({ tx, actor, now }: Scope, versionId: string, unfinished: unknown): Promise<void> {
  const institutionId = actor.institutionId ?? "";
  await tx
    .insert(productDrafts)
    .values({ versionId, institutionId, revision: 1, unfinished, savedAt: now })
    .onConflictDoUpdate({
      target: productDrafts.versionId,
      set: { revision: sql`${productDrafts.revision} + 1`, unfinished, savedAt: now },
    });
}
