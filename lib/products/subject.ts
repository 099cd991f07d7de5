import { and, asc, eq } from "drizzle-orm";
import { productSamples } from "@/db/schema/product";
import type { Scope } from "@/lib/gate";
import { contentHash } from "@/lib/products/content-hash";

type Version = { institutionId: string; productId: string; config: unknown };

/** Hash of what is approved: the configuration, and the samples that speak for it. */
export async function subjectHash({ tx }: Scope, { institutionId, productId, config }: Version): Promise<Buffer> {
  const samples = await tx
    .select({ id: productSamples.id, content: productSamples.content, expected: productSamples.expected })
    .from(productSamples)
    .where(and(eq(productSamples.productId, productId), eq(productSamples.institutionId, institutionId)))
    .orderBy(asc(productSamples.id));
  return contentHash({ config, samples });
}
