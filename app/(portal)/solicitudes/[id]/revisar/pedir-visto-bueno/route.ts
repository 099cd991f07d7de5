import { requestSignOff } from "@/lib/applications/submit";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(requestSignOff, {
  input: (_form, { id }) => ({ id }),
  done: (_asked, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/revisar"),
});
