import { withdrawApplication } from "@/lib/applications/withdraw";
import { formPost } from "../../../../../bridge";
import { pathOf } from "../../../../own-application";

export const POST = formPost(withdrawApplication, {
  input: ({ fields }, { id }) => ({
    id,
    reasonCode: fields.get("reasonCode") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_gone, { id }, { fields }) => (fields.get("_draft") ? "/solicitudes?borrada=1" : pathOf(id)),
  back: ({ id }) => pathOf(id, "/desistir"),
});
