import { formPost } from "@/app/bridge";
import { openConditions } from "@/lib/disbursement/conditions";
import { afterStep, payoutPath } from "../paths";

/** The decision's conditions become a list. */
export const POST = formPost(openConditions, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
  }),
  done: (_out, { id }) => afterStep(id, "open"),
  back: ({ id }) => payoutPath(id),
});
