import { editPath } from "@/app/(admin)/ajustes/paths";
import { postedDraft } from "@/app/(admin)/ajustes/posted";
import { openOnForm } from "@/app/(admin)/posted";
import { formPost } from "@/app/bridge";
import { editSetting } from "@/lib/settings/draft";

/** Saves the working copy, with the step of the button that was pressed. */
export const POST = formPost(editSetting, {
  input: (form, { kind }) => ({ ...postedDraft(form, kind), step: form.fields.get("_hacer") ?? "" }),
  done: ({ at, page }, { kind }, form) =>
    editPath(kind, page ?? form.fields.get("_ir") ?? openOnForm(form), {
      at: at ?? "",
      isSaved: at === null && !form.fields.has("_ir"),
    }),
  back: ({ kind }, form) => editPath(kind, openOnForm(form)),
});
