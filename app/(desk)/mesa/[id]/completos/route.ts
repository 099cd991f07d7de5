import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { passScreening } from "@/lib/applications/claim";

/** The papers are complete. */
export const POST = formPost(passScreening, {
  input: ({ fields }, { id }) => ({ id, version: fields.get("version") }),
  done: (_out, { id }) => afterAct(id, "pass"),
  back: ({ id }) => filePath(id),
});
