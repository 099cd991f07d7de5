import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { writeToApplicant } from "@/lib/conversation/write";

export const POST = formPost(writeToApplicant, {
  input: ({ fields }, { id }) => ({ id, text: fields.get("text") ?? "" }),
  done: (_out, { id }) => filePath(id, "#mensajes"),
  back: ({ id }) => filePath(id),
});
