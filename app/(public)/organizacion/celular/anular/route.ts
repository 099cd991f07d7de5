import { formPost } from "@/app/bridge";
import { cancelPhoneChange } from "@/lib/phones/by-fellow";

export const POST = formPost(cancelPhoneChange, {
  input: ({ fields }) => ({ changeId: fields.get("changeId") }),
  done: () => "/organizacion?hecho=anulado",
  back: () => "/organizacion",
});
