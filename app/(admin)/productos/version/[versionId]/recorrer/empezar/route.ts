import { versionPath } from "@/app/(admin)/productos/paths";
import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { startWalk } from "@/lib/walks/start";

/** Begins to walk a draft, or goes on, in the portal itself. */
export const POST = formPost(startWalk, {
  input: ({ fields }, { versionId }) => ({
    versionId,
    kind: fields.get("kind") ?? "",
    how: fields.get("how") ?? "new",
  }),
  done: ({ applicationId }) => pathOf(applicationId),
  back: ({ versionId }) => versionPath(versionId, "/recorrer"),
});
