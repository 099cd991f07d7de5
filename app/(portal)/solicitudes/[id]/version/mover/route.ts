import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { moveToPublishedVersion } from "@/lib/applications/move-version";

export const POST = formPost(moveToPublishedVersion, {
  input: ({ fields }, { id }) => ({ id, to: fields.get("to") }),
  done: (_moved, { id }) => pathOf(id, "?version=1"),
  back: ({ id }) => pathOf(id),
});
