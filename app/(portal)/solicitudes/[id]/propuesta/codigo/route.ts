import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { requestOfferCode } from "@/lib/offers/code";

/** Sends the code to sign the offer with, and leads to where it is typed. */
export const POST = formPost(requestOfferCode, {
  input: (_form, { id }) => ({ id }),
  done: (_out, { id }) => pathOf(id, "/propuesta/aceptar"),
  back: ({ id }) => pathOf(id, "/propuesta"),
});
