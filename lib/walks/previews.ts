import { and, desc, eq } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import { readConfig } from "@/domain/product";
import { preview } from "@/lib/applications/live";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { contentHash } from "@/lib/products/content-hash";

/** What someone walked of a version, the newest first. The sandbox must have been entered. */
export function previewsOf({ tx, actor }: Scope, versionId: string): Promise<Application[]> {
  return tx
    .select()
    .from(applications)
    .where(
      and(
        preview,
        eq(applications.productVersionId, versionId),
        eq(applications.institutionId, actor.institutionId ?? ""),
        eq(applications.startedBy, actor.personId ?? ""),
      ),
    )
    .orderBy(desc(applications.createdAt));
}

/** Whether the draft is another by now than what is walked. */
export function isOutdated(walked: unknown, config: unknown): boolean {
  return !contentHash(readConfig(walked)).equals(contentHash(readConfig(config)));
}
