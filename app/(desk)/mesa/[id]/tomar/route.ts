import { claimApplication } from "@/lib/applications/claim";
import { formPost } from "../../../../bridge";
import { afterAct, filePath } from "../../../case/paths";

/** Takes a file that nobody has. */
export const POST = formPost(claimApplication, {
  input: (_form, { id }) => ({ id }),
  done: (_out, { id }) => afterAct(id, "claim"),
  back: ({ id }) => filePath(id),
});
