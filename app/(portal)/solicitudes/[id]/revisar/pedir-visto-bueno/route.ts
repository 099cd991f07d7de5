import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { requestSignOff } from "@/lib/applications/submit";

export const POST = formPost(requestSignOff, {
  input: (_form, { id }) => ({ id }),
  done: (_asked, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/revisar"),
});
