import { moveToPublishedVersion } from "@/lib/applications/move-version";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(moveToPublishedVersion, {
  input: (_form, { id }) => ({ id }),
  done: (_moved, { id }) => pathOf(id, "?version=1"),
  back: ({ id }) => pathOf(id),
});
