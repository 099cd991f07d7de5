import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { recallSignOff } from "@/lib/applications/submit";

export const POST = formPost(recallSignOff, {
  input: (_form, { id }) => ({ id }),
  done: (_recalled, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id),
});
