import { answerCorrection } from "@/lib/applications/correction";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(answerCorrection, {
  input: ({ fields }, { id }) => ({ id, itemId: fields.get("itemId"), answer: fields.get("answer") ?? "" }),
  done: (_answered, { id }, { fields }) => pathOf(id, `/corregir#o-${fields.get("itemId")}`),
  back: ({ id }) => pathOf(id, "/corregir"),
});
