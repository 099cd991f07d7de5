import { resubmitApplication } from "@/lib/applications/resubmit";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(resubmitApplication, {
  input: (_form, { id }) => ({ id }),
  done: (_sent, { id }) => pathOf(id, "?corregida=1"),
  back: ({ id }) => pathOf(id, "/corregir"),
});
