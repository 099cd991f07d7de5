import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost, safePath } from "@/app/bridge";
import { cancelReplay } from "@/lib/products/replay";

/** Stops trying a version on files of the past. */
export const POST = formPost(cancelReplay, {
  input: ({ fields }) => ({ replayId: fields.get("replayId") }),
  done: (_out, { versionId }, { fields }) => `${safePath(fields.get("_page"), versionPath(versionId))}#historial`,
  back: ({ versionId }, form) => safePath(form?.fields.get("_page"), versionPath(versionId)),
});
