import { and, asc, eq } from "drizzle-orm";
import { productSamples } from "@/db/schema/product";
import { type ProductConfig, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { sampleContent, sampleExpectation, trySample } from "@/domain/sample";
import type { Scope } from "@/lib/gate";

type Version = { institutionId: string; productId: string };

/** Every sample of a product, tried on a configuration for a day. */
export async function runSamples({ tx }: Scope, version: Version, config: ProductConfig, on: string) {
  const rows = await tx
    .select()
    .from(productSamples)
    .where(
      and(eq(productSamples.productId, version.productId), eq(productSamples.institutionId, version.institutionId)),
    )
    .orderBy(asc(productSamples.createdAt), asc(productSamples.name));
  return rows.map(({ id, name, content, expected }) => {
    const what = sampleExpectation.parse(expected);
    return { id, name, expected: what, ...trySample(config, sampleContent.parse(content), what, on) };
  });
}

export type TriedSample = Awaited<ReturnType<typeof runSamples>>[number];

/** Nothing is published that fails a sample: either the version or what is expected has to be mended first. */
export async function refuseFailingSamples(
  scope: Scope,
  version: Version & { config: unknown },
  on: string,
): Promise<void> {
  const failing = (await runSamples(scope, version, readConfig(version.config), on)).filter(
    ({ wrong }) => wrong.length > 0,
  );
  if (failing[0])
    throw new Refusal(
      "samples_failing",
      {},
      { count: failing.length, name: failing.map(({ name }) => name).join(", ") },
    );
}
