import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { handOver } from "@/lib/applications/hand-over";

/** Puts a file under another name, or back into the queue. */
export const POST = formPost(handOver, {
  input: ({ fields }, { id }) => ({
    id,
    to: fields.get("to") ?? "",
    reason: fields.get("reason") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_out, { id }) => afterAct(id, "hand_over"),
  back: ({ id }) => filePath(id, "/pasar"),
});
