import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { startReplay } from "@/lib/products/replay";

/** Begins to try a version on files of the past. */
export const POST = formPost(startReplay, {
  input: (_form, { versionId }) => ({ versionId }),
  done: (_out, { versionId }) => `${versionPath(versionId)}#historial`,
  back: ({ versionId }) => versionPath(versionId),
});
