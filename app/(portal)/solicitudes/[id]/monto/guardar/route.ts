import { withoutTheirs } from "@/app/(portal)/other-phone";
import { nextAfterSaving, pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { saveLoan } from "@/lib/applications/save";
import { browserToken } from "@/lib/auth";

export const POST = formPost(saveLoan, {
  input: async ({ fields }, { id }) => ({
    id,
    ...withoutTheirs(
      { amount: fields.get("amount") ?? "", termMonths: fields.get("termMonths") ?? "" },
      fields.get("_theirs"),
    ),
    seen: fields.get("_seen") ?? "",
    phone: await browserToken(),
  }),
  done: (_saved, { id }, { fields }) =>
    fields.get("_show") ? pathOf(id, "/monto#cuota") : nextAfterSaving(id, fields.get("_from") ?? ""),
  back: ({ id }) => pathOf(id, "/monto"),
});
