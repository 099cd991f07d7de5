import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { observeApplication } from "@/lib/applications/observe";

/** Sends what was observed to the applicant. */
export const POST = formPost(observeApplication, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    dueDays: fields.get("dueDays") || undefined,
    items: fields.getAll("target").map((target) => {
      const [targetKind, targetCode] = target.split("/");
      return {
        targetKind,
        targetCode,
        reasonCode: fields.get(`reason_${target}`),
        note: fields.get(`note_${target}`) ?? "",
      };
    }),
  }),
  done: (_out, { id }) => afterAct(id, "observe"),
  back: ({ id }) => filePath(id, "/observar"),
});
