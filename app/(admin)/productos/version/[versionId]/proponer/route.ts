import { proposeVersion } from "@/lib/products/publish";
import { formPost } from "../../../../../bridge";
import { versionPath } from "../../../paths";

/** Hands a draft to a second person. */
export const POST = formPost(proposeVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=proposed`,
  back: ({ versionId }) => versionPath(versionId),
});
