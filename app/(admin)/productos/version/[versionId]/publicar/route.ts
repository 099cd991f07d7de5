import { productPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { publishVersion } from "@/lib/products/publish";

/** Publishes what somebody else proposed. */
export const POST = formPost(publishVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: ({ productId, waits }, { versionId }) =>
    waits ? `${versionPath(versionId)}?hecho=approved` : `${productPath(productId)}?hecho=published`,
  back: ({ versionId }) => versionPath(versionId),
});
