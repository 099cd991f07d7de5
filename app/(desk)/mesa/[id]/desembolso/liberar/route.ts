import { formPost } from "@/app/bridge";
import { releaseLoan } from "@/lib/disbursement/release";
import { afterStep, payoutPath } from "../paths";

/** Somebody else frees the money. */
export const POST = formPost(releaseLoan, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
  }),
  done: (_out, { id }) => afterStep(id, "release"),
  back: ({ id }) => payoutPath(id),
});
