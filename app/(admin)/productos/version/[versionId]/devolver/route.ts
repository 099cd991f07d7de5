import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { returnVersion } from "@/lib/products/publish";

/** Hands a proposed version back to its author. */
export const POST = formPost(returnVersion, {
  input: (_form, { versionId }) => ({ versionId }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=returned`,
  back: ({ versionId }) => versionPath(versionId),
});
