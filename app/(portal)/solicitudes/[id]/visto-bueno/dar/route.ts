import { signOff } from "@/lib/applications/submit";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(signOff, {
  input: (_form, { id }) => ({ id }),
  done: (_sent, { id }) => pathOf(id, "/enviada"),
  back: ({ id }) => pathOf(id, "/revisar"),
});
