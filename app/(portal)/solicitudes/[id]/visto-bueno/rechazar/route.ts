import { refuseSignOff } from "@/lib/applications/submit";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(refuseSignOff, {
  input: ({ fields }, { id }) => ({ id, note: fields.get("note") ?? "" }),
  done: (_refused, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/revisar"),
});
