import { saveLoan } from "@/lib/applications/save";
import { formPost } from "../../../../../bridge";
import { nextAfterSaving, pathOf } from "../../../../own-application";

export const POST = formPost(saveLoan, {
  input: ({ fields }, { id }) => ({
    id,
    amount: fields.get("amount") ?? "",
    termMonths: fields.get("termMonths") ?? "",
  }),
  done: (_saved, { id }, { fields }) =>
    fields.get("_show") ? pathOf(id, "/monto#cuota") : nextAfterSaving(id, fields.get("_from") ?? ""),
  back: ({ id }) => pathOf(id, "/monto"),
});
