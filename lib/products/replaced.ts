import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { productVersions } from "@/db/schema/product";
import type { Scope } from "@/lib/gate";

/** What a version replaces, or was made to replace: for one not yet published the last that is scheduled or holds, else the one before. */
export async function replacedBy(
  { tx }: Scope,
  version: { id: string; productId: string; status: string; effectiveFrom: Date | null },
): Promise<typeof productVersions.$inferSelect | null> {
  const others = await tx
    .select()
    .from(productVersions)
    .where(
      and(
        eq(productVersions.productId, version.productId),
        ne(productVersions.id, version.id),
        inArray(productVersions.status, ["scheduled", "published", "retired"]),
      ),
    )
    .orderBy(desc(productVersions.effectiveFrom), desc(productVersions.number));
  const from = version.effectiveFrom;
  return others.find((other) => from === null || (other.effectiveFrom ?? from) < from) ?? null;
}
