import { publishVersion } from "@/lib/products/publish";
import { formPost } from "../../../../../bridge";
import { productPath, versionPath } from "../../../paths";

/** Publishes what somebody else proposed. */
export const POST = formPost(publishVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: ({ productId }) => `${productPath(productId)}?hecho=published`,
  back: ({ versionId }) => versionPath(versionId),
});
