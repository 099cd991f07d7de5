import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { answerMoreTime } from "@/lib/conversation/extension";

export const POST = formPost(answerMoreTime, {
  input: ({ fields }, { id }) => ({
    id,
    give: fields.get("give") ?? "",
    until: fields.get("until") ?? "",
    answer: fields.get("answer") ?? "",
  }),
  done: (_out, { id }) => filePath(id, "#plazo"),
  back: ({ id }) => filePath(id),
});
