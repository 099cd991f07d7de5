import { versionPath } from "@/app/(admin)/productos/paths";
import { changesIn } from "@/app/(admin)/productos/plain-values";
import { formPost } from "@/app/bridge";
import { editVersion } from "@/lib/products/draft";

/** Saves the plain fields of a draft. */
export const POST = formPost(editVersion, {
  input: ({ fields }, { versionId }) => ({ versionId, changes: changesIn(fields) }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=saved`,
  back: ({ versionId }) => versionPath(versionId),
});
