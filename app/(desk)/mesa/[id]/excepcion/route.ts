import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { answerException } from "@/lib/applications/exceptions";

/** The second approver answers an exception. */
export const POST = formPost(answerException, {
  input: ({ fields }, { id }) => ({ id, exceptionId: fields.get("exceptionId"), answer: fields.get("answer") }),
  done: (_out, { id }) => `${filePath(id)}#opiniones`,
  back: ({ id }) => filePath(id),
});
