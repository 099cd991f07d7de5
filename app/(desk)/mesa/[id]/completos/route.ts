import { passScreening } from "@/lib/applications/claim";
import { formPost } from "../../../../bridge";
import { afterAct, filePath } from "../../../case/paths";

/** The papers are complete. */
export const POST = formPost(passScreening, {
  input: ({ fields }, { id }) => ({ id, version: fields.get("version") }),
  done: (_out, { id }) => afterAct(id, "pass"),
  back: ({ id }) => filePath(id),
});
