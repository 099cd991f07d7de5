import { formPost } from "@/app/bridge";
import { askRight } from "@/lib/care/ask";

export const POST = formPost(askRight, {
  input: ({ fields }) => ({
    institutionId: fields.get("institutionId") ?? "",
    kind: fields.get("kind") ?? "",
    text: fields.get("text") ?? "",
  }),
  done: () => "/mis-datos/pedidos?hecho=pedido",
  back: () => "/mis-datos/pedidos/nuevo",
});
