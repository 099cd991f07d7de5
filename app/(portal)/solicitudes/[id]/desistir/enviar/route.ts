import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { withdrawApplication } from "@/lib/applications/withdraw";

export const POST = formPost(withdrawApplication, {
  input: ({ fields }, { id }) => ({
    id,
    reasonCode: fields.get("reasonCode") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_gone, { id }, { fields }) => (fields.get("_draft") ? "/solicitudes?borrada=1" : pathOf(id)),
  back: ({ id }) => pathOf(id, "/desistir"),
});
