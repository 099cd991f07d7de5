import { returnVersion } from "@/lib/products/publish";
import { formPost } from "../../../../../bridge";
import { versionPath } from "../../../paths";

/** Hands a proposed version back to its author. */
export const POST = formPost(returnVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=returned`,
  back: ({ versionId }) => versionPath(versionId),
});
