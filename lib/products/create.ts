import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { products, productVersions } from "@/db/schema/product";
import { isBounded } from "@/domain/bounded";
import { type ProductConfig, productShape } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { slugField } from "@/domain/slug";
import { command, type Scope } from "@/lib/gate";

/** Inserts a product with its first draft. Refuses an address that another product has, of whichever lender. */
export async function insertProduct({ tx, actor, now }: Scope, slug: string, config: ProductConfig) {
  const { institutionId, personId } = actor;
  if (!institutionId || !personId) throw new Refusal("not_allowed");
  const productId = crypto.randomUUID();
  const versionId = crypto.randomUUID();
  try {
    await tx.insert(products).values({ id: productId, institutionId, slug, createdAt: now });
  } catch (error) {
    if (violatedConstraint(error) === "products_slug_unique") {
      throw new Refusal("invalid_input", { slug: "slug_taken" });
    }
    throw error;
  }
  await tx.insert(productVersions).values({
    id: versionId,
    institutionId,
    productId,
    number: 1,
    status: "draft",
    config,
    createdBy: personId,
    createdAt: now,
  });
  return { productId, versionId };
}

/** A new product with its first draft, which may still have gaps. Somebody else publishes it. */
export const createProduct = command("product.create", {
  by: "product.draft",
  input: z.strictObject({
    slug: slugField,
    config: z.unknown().refine(isBounded, "config_too_large").pipe(productShape),
  }),
  async run(scope, { slug, config }) {
    const made = await insertProduct(scope, slug, config);
    const detail = { product: made.productId, number: 1 };
    scope.record({ entity: "product_version", entityId: made.versionId, detail });
    return made;
  },
});
