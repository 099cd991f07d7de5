import { formPost } from "@/app/bridge";
import { parseDate } from "@/domain/answer/scalar";
import { disburseLoan } from "@/lib/disbursement/disburse";
import { afterStep, payoutPath } from "../paths";

/** Records the payout that was made in the core system. */
export const POST = formPost(disburseLoan, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    disbursedOn: parseDate(fields.get("disbursedOn") ?? "") ?? "",
    reference: fields.get("reference") ?? "",
  }),
  done: (_out, { id }) => afterStep(id, "record"),
  back: ({ id }) => payoutPath(id),
});
