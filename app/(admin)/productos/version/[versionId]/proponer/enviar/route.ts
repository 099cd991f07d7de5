import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { proposeVersion } from "@/lib/products/publish";

/** Hands a draft to a second person. */
export const POST = formPost(proposeVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=proposed`,
  back: ({ versionId }) => versionPath(versionId, "/proponer"),
});
