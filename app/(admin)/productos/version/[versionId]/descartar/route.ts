import { discardVersion } from "@/lib/products/draft";
import { formPost } from "../../../../../bridge";
import { productPath, versionPath } from "../../../paths";

/** Throws a draft away. */
export const POST = formPost(discardVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: ({ productId }) => `${productPath(productId)}?hecho=discarded`,
  back: ({ versionId }) => versionPath(versionId),
});
