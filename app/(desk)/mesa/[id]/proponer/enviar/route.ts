import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { reasonsIn } from "@/app/(desk)/case/reason-fields";
import { formPost } from "@/app/bridge";
import { recommendApplication } from "@/lib/applications/recommend";

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
