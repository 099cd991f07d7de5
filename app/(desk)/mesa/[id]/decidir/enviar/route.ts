import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { figuresIn, reasonsIn } from "@/app/(desk)/case/reason-fields";
import { formPost } from "@/app/bridge";
import { decideApplication } from "@/lib/applications/decide";

/** Decides. Of several people at once, one decision stands. */
export const POST = formPost(decideApplication, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    outcome: fields.get("outcome"),
    reasonCodes: reasonsIn(fields),
    figures: figuresIn(fields),
    message: fields.get("message") ?? "",
    conditions: fields.get("conditions") ?? "",
  }),
  done: (_out, { id }) => afterAct(id, "decide"),
  back: ({ id }) => filePath(id, "/decidir"),
});
