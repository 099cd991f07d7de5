import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { answerReconsideration } from "@/lib/conversation/reconsider";

export const POST = formPost(answerReconsideration, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    outcome: fields.get("outcome") ?? "",
    reasonCodes: fields.get("outcome") === "confirmed" ? fields.getAll("reasonCodes") : [],
    message: fields.get("message") ?? "",
  }),
  done: (_out, { id }) => afterAct(id, "reconsider"),
  back: ({ id }) => filePath(id, "/reconsiderar"),
});
