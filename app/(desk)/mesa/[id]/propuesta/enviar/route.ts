import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { sendOffer } from "@/lib/offers/send";

/** Sends the offer for the days that were looked at. */
export const POST = formPost(sendOffer, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    disburseOn: fields.get("disburseOn"),
    expiresOn: fields.get("expiresOn"),
  }),
  done: (_out, { id }) => afterAct(id, "offer"),
  back: ({ id }, form) => {
    const days = { desembolso: form?.fields.get("disburseOn") ?? "", vence: form?.fields.get("expiresOn") ?? "" };
    return `${filePath(id, "/propuesta")}?${new URLSearchParams(days)}`;
  },
});
