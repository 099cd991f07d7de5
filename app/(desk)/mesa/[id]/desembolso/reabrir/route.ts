import { formPost } from "@/app/bridge";
import { reopenCondition } from "@/lib/disbursement/conditions";
import { afterStep, payoutPath } from "../paths";

/** A condition that was met is open again. */
export const POST = formPost(reopenCondition, {
  input: ({ fields }, { id }) => ({
    id,
    conditionId: fields.get("conditionId"),
    reasonCode: fields.get("reasonCode"),
    note: fields.get("note") ?? "",
  }),
  done: (_out, { id }) => afterStep(id, "reopen"),
  back: ({ id }) => payoutPath(id),
});
