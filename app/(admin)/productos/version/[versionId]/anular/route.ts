import { productPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { callOffVersion } from "@/lib/products/publish";

/** Calls off a version before it begins to hold. */
export const POST = formPost(callOffVersion, {
  input: ({ fields }, { versionId }) => ({ versionId, note: fields.get("note") ?? "" }),
  done: ({ productId }) => `${productPath(productId)}?hecho=called_off`,
  back: ({ versionId }) => versionPath(versionId),
});
