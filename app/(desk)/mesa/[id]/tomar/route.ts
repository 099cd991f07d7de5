import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { claimApplication } from "@/lib/applications/claim";

/** Takes a file that nobody has. */
export const POST = formPost(claimApplication, {
  input: (_form, { id }) => ({ id }),
  done: (_out, { id }) => afterAct(id, "claim"),
  back: ({ id }) => filePath(id),
});
