import { formPost } from "@/app/bridge";
import { askForPerson } from "@/lib/care/ask";

export const POST = formPost(askForPerson, {
  input: ({ fields }) => ({ applicationId: fields.get("applicationId") ?? "", text: fields.get("text") ?? "" }),
  done: () => "/mis-datos/pedidos?hecho=persona",
  back: () => "/mis-datos/persona",
});
