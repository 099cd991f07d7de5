import { draftVersion } from "@/lib/products/draft";
import { formPost } from "../../../../bridge";
import { productPath, versionPath } from "../../paths";

/** Begins a draft as a copy of what is published. */
export const POST = formPost(draftVersion, {
  input: (_form, { productId }) => ({ productId }),
  done: ({ versionId }) => versionPath(versionId),
  back: ({ productId }) => productPath(productId),
});
