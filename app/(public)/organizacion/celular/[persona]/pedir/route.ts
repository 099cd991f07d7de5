import { formPost } from "@/app/bridge";
import { startPhoneChange } from "@/lib/phones/by-fellow";

export const POST = formPost(startPhoneChange, {
  input: ({ fields }, { persona }) => ({
    personId: persona,
    phone: fields.get("phone") ?? "",
    pin: fields.get("pin") ?? "",
  }),
  done: () => "/organizacion?hecho=celular",
  back: ({ persona }) => `/organizacion/celular/${persona}`,
});
