import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { answerCorrection } from "@/lib/applications/correction";

export const POST = formPost(answerCorrection, {
  input: ({ fields }, { id }) => ({ id, itemId: fields.get("itemId"), answer: fields.get("answer") ?? "" }),
  done: (_answered, { id }, { fields }) => pathOf(id, `/corregir#o-${fields.get("itemId")}`),
  back: ({ id }) => pathOf(id, "/corregir"),
});
