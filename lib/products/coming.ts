import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { products, productVersions } from "@/db/schema/product";
import type { Change } from "@/domain/editor/changes";
import { type ProductConfig, readConfig } from "@/domain/product";
import { productChanges } from "@/domain/product-form";
import { query, type Scope } from "@/lib/gate";
import { inForce } from "@/lib/products/in-force";

/** Versions that somebody approved for a moment to come. */
const isComing = (now: Date) => and(eq(productVersions.status, "scheduled"), gt(productVersions.effectiveFrom, now));

/** What will hold later of a product that is on offer: from when on, and what it changes. Null where nothing is scheduled. */
export async function nextOf(
  { tx, now }: Scope,
  productId: string,
  held: ProductConfig,
): Promise<{ from: Date; changes: Change[] } | null> {
  const [version] = await tx
    .select({ from: productVersions.effectiveFrom, config: productVersions.config })
    .from(productVersions)
    .where(and(eq(productVersions.productId, productId), isComing(now)));
  if (!version?.from) return null;
  return { from: version.from, changes: productChanges(held, readConfig(version.config)) };
}

/** Every product of a lender that takes applications with a version to come, soonest first. `isNew`: it is not on offer before. */
export const comingProducts = query({
  by: "catalogue.read",
  input: z.strictObject({}),
  async run({ tx, now }) {
    const held = await tx
      .select({ id: products.id })
      .from(products)
      .innerJoin(productVersions, and(eq(productVersions.productId, products.id), inForce(now)));
    const rows = await tx
      .select({
        id: products.id,
        slug: products.slug,
        from: productVersions.effectiveFrom,
        config: productVersions.config,
        lender: institutions.name,
      })
      .from(productVersions)
      .innerJoin(products, eq(products.id, productVersions.productId))
      .innerJoin(institutions, eq(institutions.id, products.institutionId))
      .where(and(isComing(now), eq(products.isOpen, true), isNull(institutions.suspendedAt)))
      .orderBy(asc(productVersions.effectiveFrom), asc(products.id));
    const offered = new Set(held.map(({ id }) => id));
    return rows.flatMap(({ from, config, ...row }) =>
      from ? [{ ...row, from, name: readConfig(config).name, isNew: !offered.has(row.id) }] : [],
    );
  },
});

export type ComingProduct = Extract<Awaited<ReturnType<typeof comingProducts>>, { ok: true }>["value"][number];
