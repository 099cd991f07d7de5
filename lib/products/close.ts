import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { products } from "@/db/schema/product";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";

/** Opens or closes a product for new applications. Drafts are kept; starting and sending are refused while closed. */
export const setProductOpen = command("product.set_open", {
  by: "product.publish",
  input: z.strictObject({ productId: z.uuid(), isOpen: z.boolean() }),
  async run({ tx, actor, record }, { productId, isOpen }) {
    const changed = await tx
      .update(products)
      .set({ isOpen })
      .where(and(eq(products.id, productId), eq(products.institutionId, actor.institutionId ?? "")))
      .returning({ id: products.id });
    if (changed.length === 0) throw new Refusal("not_found");
    record({ entity: "product", entityId: productId, detail: { isOpen } });
    return {};
  },
});
