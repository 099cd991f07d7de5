import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { closeStatusLink } from "@/lib/conversation/status-link";

export const POST = formPost(closeStatusLink, {
  input: (_form, { id }) => ({ id }),
  done: (_out, { id }) => pathOf(id, "/compartir"),
  back: ({ id }) => pathOf(id, "/compartir"),
});
