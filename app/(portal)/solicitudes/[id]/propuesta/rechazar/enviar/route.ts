import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { declineOffer } from "@/lib/offers/decline";

export const POST = formPost(declineOffer, {
  input: ({ fields }, { id }) => ({
    id,
    reasonCode: fields.get("reasonCode") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_out, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/propuesta/rechazar"),
});
