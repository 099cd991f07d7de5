import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { products } from "@/db/schema/product";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";

/**
 * Opens or closes a product for new applications. Drafts are kept; starting and sending are refused while it is closed,
 * with the reason that applicants read and the day since when.
 */
export const setProductOpen = command("product.set_open", {
  by: "product.publish",
  input: z.strictObject({
    productId: z.uuid(),
    isOpen: z.boolean(),
    reason: z.string().trim().max(300, "text_too_long").default(""),
  }),
  async run({ tx, actor, now, record }, { productId, isOpen, reason }) {
    if (!isOpen && reason.length < 5) throw new Refusal("invalid_input", { reason: "why_required" });
    const changed = await tx
      .update(products)
      .set({ isOpen, closedReason: isOpen ? null : reason, closedAt: isOpen ? null : now })
      .where(and(eq(products.id, productId), eq(products.institutionId, actor.institutionId ?? "")))
      .returning({ id: products.id });
    if (changed.length === 0) throw new Refusal("not_found");
    record({ entity: "product", entityId: productId, detail: { isOpen } });
    return {};
  },
});
