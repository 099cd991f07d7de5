import { returnToReview } from "@/lib/applications/decide";
import { formPost } from "../../../../../bridge";
import { afterAct, filePath } from "../../../../case/paths";

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
