import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { startWalk } from "@/lib/walks/start";

/** Begins again on the draft as it is now, with what was typed as far as it still fits. */
export const POST = formPost(startWalk, {
  input: ({ fields }) => ({ versionId: fields.get("versionId") ?? "", how: "keep" }),
  done: ({ applicationId }) => pathOf(applicationId),
  back: ({ id }) => pathOf(id),
});
