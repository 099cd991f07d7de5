import { productPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { setProductOpen } from "@/lib/products/close";

/** Opens or closes a product for new applications. */
export const POST = formPost(setProductOpen, {
  input: ({ fields }, { productId }) => ({
    productId,
    isOpen: fields.get("isOpen") === "yes",
    reason: fields.get("reason") ?? "",
  }),
  done: (_out, { productId }, { fields }) =>
    `${productPath(productId)}?hecho=${fields.get("isOpen") === "yes" ? "opened" : "closed"}`,
  back: ({ productId }) => productPath(productId),
});
