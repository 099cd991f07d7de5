import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { acceptOffer } from "@/lib/offers/accept";

/** One signatory accepts. Neither the code nor the PIN is kept when it is refused. */
export const POST = formPost(acceptOffer, {
  input: ({ fields }, { id }) => ({ id, pin: fields.get("pin") ?? "", code: fields.get("code") ?? "" }),
  done: ({ isComplete }, { id }) => (isComplete ? pathOf(id) : pathOf(id, "/propuesta#respuesta")),
  back: ({ id }) => pathOf(id, "/propuesta/aceptar"),
});
