import { importPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { importProduct } from "@/lib/products/exchange";

/** Takes a file in as a draft. */
export const POST = formPost(importProduct, {
  input: ({ fields }) => ({
    text: fields.get("text") ?? "",
    productId: fields.get("productId") || null,
    slug: fields.get("slug") ?? "",
  }),
  done: ({ versionId }) => `${versionPath(versionId)}?hecho=imported`,
  back: () => importPath,
  maxBytes: 2 * 1024 * 1024,
});
