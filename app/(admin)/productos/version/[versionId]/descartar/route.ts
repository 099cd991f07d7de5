import { productPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { discardVersion } from "@/lib/products/draft";

/** Throws a draft away. */
export const POST = formPost(discardVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: ({ productId }) => `${productPath(productId)}?hecho=discarded`,
  back: ({ versionId }) => versionPath(versionId),
});
