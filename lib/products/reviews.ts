import { and, asc, eq } from "drizzle-orm";
import { people } from "@/db/schema/person";
import { productReviews, type productVersions, type reviewKinds } from "@/db/schema/product";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";
import { subjectHash } from "@/lib/products/subject";

type Version = Pick<
  typeof productVersions.$inferSelect,
  "id" | "institutionId" | "productId" | "createdBy" | "round" | "config"
>;

/** Writes down one act on the way of a version, with the hash of what the person had before them. */
export async function review(
  scope: Scope,
  version: Version,
  kind: (typeof reviewKinds)[number],
  { note, effectiveFrom = null }: { note: string; effectiveFrom?: Date | null },
): Promise<void> {
  const { tx, actor, now } = scope;
  if (!actor.personId) throw new Refusal("not_allowed");
  await tx.insert(productReviews).values({
    institutionId: version.institutionId,
    versionId: version.id,
    authorId: version.createdBy,
    round: version.round,
    kind,
    personId: actor.personId,
    note: note || null,
    contentHash: await subjectHash(scope, version),
    effectiveFrom,
    at: now,
  });
}

/** Everything that was said of a version, oldest first. `counts`: an approval of this round and of this content. */
export async function reviewsOf(scope: Scope, version: Version) {
  const hash = await subjectHash(scope, version);
  const rows = await scope.tx
    .select({ review: productReviews, name: people.displayName })
    .from(productReviews)
    .leftJoin(people, eq(people.id, productReviews.personId))
    .where(and(eq(productReviews.versionId, version.id), eq(productReviews.institutionId, version.institutionId)))
    .orderBy(asc(productReviews.at), asc(productReviews.id));
  return rows.map(({ review: { contentHash, ...row }, name }) => ({
    ...row,
    name: name ?? "",
    counts: row.kind === "approved" && row.round === version.round && contentHash.equals(hash),
  }));
}

export type Review = Awaited<ReturnType<typeof reviewsOf>>[number];
