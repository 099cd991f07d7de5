import { nextAfterSaving, pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { saveLoan } from "@/lib/applications/save";

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
