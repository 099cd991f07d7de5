import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, documents } from "@/db/schema/application";
import { draftAnswers } from "@/db/schema/integration";
import { documentAbsences, uploads } from "@/db/schema/paper";
import { dropFile } from "@/lib/storage";
import { forgetUploads } from "@/lib/uploads/pieces";

/**
 * Deletes a draft that was never sent, with what was handed in. Returns the keys of its files, which are dropped after the
 * commit: a file without a row is found by nobody, a row without its file would be.
 */
export async function eraseDraft(tx: Tx, id: string): Promise<string[]> {
  const papers = await tx
    .delete(documents)
    .where(eq(documents.applicationId, id))
    .returning({ storageKey: documents.storageKey });
  const pieces = await forgetUploads(tx, eq(uploads.applicationId, id));
  await tx.delete(documentAbsences).where(eq(documentAbsences.applicationId, id));
  await tx.update(draftAnswers).set({ applicationId: null }).where(eq(draftAnswers.applicationId, id));
  await tx.delete(applications).where(eq(applications.id, id));
  return [...papers.map(({ storageKey }) => storageKey), ...pieces];
}

export async function dropFiles(keys: readonly string[]): Promise<void> {
  for (const key of keys) await dropFile(key);
}
