import { importPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost, keptTyped, seenPath } from "@/app/bridge";
import { importProduct } from "@/lib/products/exchange";

/** Takes in as a draft exactly what was shown. */
export const POST = formPost(importProduct, {
  input: async ({ fields }) => {
    const kept = await keptTyped(fields.get("_kept") ?? "");
    return {
      text: kept?.typed("text") ?? "",
      productId: kept?.typed("productId") || null,
      slug: fields.get("slug") ?? "",
    };
  },
  done: ({ versionId }) => `${versionPath(versionId)}?hecho=imported`,
  back: (_params, form) => seenPath(importPath, form?.fields.get("_kept") ?? null),
});
