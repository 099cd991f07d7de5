import { and, eq } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import { eraseDraft } from "@/lib/applications/erase";
import { preview } from "@/lib/applications/live";
import type { Scope } from "@/lib/gate";
import { enterSandbox } from "@/lib/walks/sandbox";

/** Deletes everything that anybody walked of a version. Returns the keys of its files, to drop after the commit. */
export async function erasePreviews(scope: Scope, versionId: string): Promise<string[]> {
  if (!(await enterSandbox(scope))) return [];
  const found = await scope.tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(preview, eq(applications.productVersionId, versionId)));
  const files: string[] = [];
  for (const { id } of found) files.push(...(await eraseDraft(scope.tx, id)));
  return files;
}
