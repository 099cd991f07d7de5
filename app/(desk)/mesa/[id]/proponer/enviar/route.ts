import { recommendApplication } from "@/lib/applications/recommend";
import { formPost } from "../../../../../bridge";
import { afterAct, filePath } from "../../../../case/paths";
import { reasonsIn } from "../../../../case/reason-fields";

/** Hands the proposal to whoever decides. */
export const POST = formPost(recommendApplication, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    outcome: fields.get("outcome"),
    amount: fields.get("amount") ?? "",
    termMonths: fields.get("termMonths") ?? "",
    reasonCodes: reasonsIn(fields),
    memo: fields.get("memo") ?? "",
  }),
  done: (_out, { id }) => afterAct(id, "propose"),
  back: ({ id }) => filePath(id, "/proponer"),
});
