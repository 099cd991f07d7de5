import { recallSignOff } from "@/lib/applications/submit";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(recallSignOff, {
  input: (_form, { id }) => ({ id }),
  done: (_recalled, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id),
});
