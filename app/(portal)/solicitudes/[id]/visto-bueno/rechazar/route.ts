import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { refuseSignOff } from "@/lib/applications/submit";

export const POST = formPost(refuseSignOff, {
  input: ({ fields }, { id }) => ({ id, note: fields.get("note") ?? "" }),
  done: (_refused, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/revisar"),
});
