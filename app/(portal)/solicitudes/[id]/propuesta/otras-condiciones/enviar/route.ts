import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { counterOffer } from "@/lib/offers/counter";

export const POST = formPost(counterOffer, {
  input: ({ fields }, { id }) => ({
    id,
    amount: fields.get("amount") ?? "",
    termMonths: fields.get("termMonths") ?? "",
    reasonCode: fields.get("reasonCode") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_out, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/propuesta/otras-condiciones"),
});
