import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { returnToReview } from "@/lib/applications/decide";

/** Returns a proposal to its analyst. */
export const POST = formPost(returnToReview, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    reasonCode: fields.get("reasonCode"),
    note: fields.get("note") ?? "",
  }),
  done: (_out, { id }) => afterAct(id, "return"),
  back: ({ id }) => filePath(id, "/devolver"),
});
