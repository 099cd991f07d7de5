import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { submitApplication } from "@/lib/applications/submit";

export const POST = formPost(submitApplication, {
  input: (_form, { id }) => ({ id }),
  done: (_sent, { id }) => pathOf(id, "/enviada"),
  back: ({ id }) => pathOf(id, "/revisar"),
});
