import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { resubmitApplication } from "@/lib/applications/resubmit";

export const POST = formPost(resubmitApplication, {
  input: (_form, { id }) => ({ id }),
  done: (_sent, { id }) => pathOf(id, "?corregida=1"),
  back: ({ id }) => pathOf(id, "/corregir"),
});
