import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { cancelReplay } from "@/lib/products/replay";

/** Stops trying a version on files of the past. */
export const POST = formPost(cancelReplay, {
  input: ({ fields }) => ({ replayId: fields.get("replayId") }),
  done: (_out, { versionId }) => `${versionPath(versionId)}#historial`,
  back: ({ versionId }) => versionPath(versionId),
});
