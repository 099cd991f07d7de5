import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { leaveWalk } from "@/lib/walks/leave";

/** Leaves the preview, back to the draft. */
export const POST = formPost(leaveWalk, {
  input: () => ({}),
  done: (_out, _params, { fields }) => versionPath(fields.get("versionId") ?? ""),
  back: () => "/productos",
});
