import { z } from "zod";
import { products, productVersions } from "@/db/schema/product";
import { productShape } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";

/** A new product with its first draft, which may still have gaps. Somebody else publishes it. */
export const createProduct = command("product.create", {
  by: "product.draft",
  input: z.strictObject({ slug: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/), config: productShape }),
  async run({ tx, actor, now, record }, { slug, config }) {
    const { institutionId, personId } = actor;
    if (!institutionId || !personId) throw new Refusal("not_allowed");
    const productId = crypto.randomUUID();
    const versionId = crypto.randomUUID();
    await tx.insert(products).values({ id: productId, institutionId, slug, createdAt: now });
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
    record({ entity: "product_version", entityId: versionId, detail: { product: productId, number: 1 } });
    return { productId, versionId };
  },
});
