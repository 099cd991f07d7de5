import { formPost } from "@/app/bridge";
import { meetCondition } from "@/lib/disbursement/conditions";
import { afterStep, payoutPath } from "../paths";

/** One condition is met. */
export const POST = formPost(meetCondition, {
  input: ({ fields }, { id }) => ({
    id,
    conditionId: fields.get("conditionId"),
    note: fields.get("note") ?? "",
  }),
  done: (_out, { id }) => afterStep(id, "meet"),
  back: ({ id }) => payoutPath(id),
});
