import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost, safePath } from "@/app/bridge";
import { startReplay } from "@/lib/products/replay";

/** Begins to try a version on files of the past. */
export const POST = formPost(startReplay, {
  input: (_form, { versionId }) => ({ versionId }),
  done: (_out, { versionId }, { fields }) => `${safePath(fields.get("_page"), versionPath(versionId))}#historial`,
  back: ({ versionId }, form) => safePath(form?.fields.get("_page"), versionPath(versionId)),
});
