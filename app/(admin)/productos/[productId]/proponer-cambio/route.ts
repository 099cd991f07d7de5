import { productPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { draftVersion } from "@/lib/products/draft";

/** Begins a draft as a copy of what is published. */
export const POST = formPost(draftVersion, {
  input: ({ fields }, { productId }) => ({ productId, fromVersionId: fields.get("fromVersionId") ?? undefined }),
  done: ({ versionId }) => versionPath(versionId),
  back: ({ productId }) => productPath(productId),
});
