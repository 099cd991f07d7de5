import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { returnVersion } from "@/lib/products/publish";

/** Hands a proposed version back to its author. */
export const POST = formPost(returnVersion, {
  input: ({ fields }, { versionId }) => ({ versionId, note: fields.get("note") ?? "" }),
  done: (_out, { versionId }) => `${versionPath(versionId)}?hecho=returned`,
  back: ({ versionId }) => versionPath(versionId),
});
