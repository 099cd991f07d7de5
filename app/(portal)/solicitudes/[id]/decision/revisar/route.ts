import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { askReconsideration } from "@/lib/conversation/reconsider";

export const POST = formPost(askReconsideration, {
  input: ({ fields }, { id }) => ({ id, text: fields.get("text") ?? "" }),
  done: (_out, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/decision"),
});
