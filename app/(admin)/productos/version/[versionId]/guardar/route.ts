import { editVersion } from "@/lib/products/draft";
import { formPost } from "../../../../../bridge";
import { versionPath } from "../../../paths";
import { changesIn } from "../../../plain-values";

/** Saves the plain fields of a draft. */
export const POST = formPost(editVersion, {
  input: ({ fields }, { versionId }) => ({ versionId, changes: changesIn(fields) }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=saved`,
  back: ({ versionId }) => versionPath(versionId),
});
