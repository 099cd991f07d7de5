import { openOnForm, typedFields } from "@/app/(admin)/posted";
import { tabAt, tabPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { productTabs } from "@/domain/product-tabs";
import type { ReceivedForm } from "@/lib/files/receive";
import { editDraft } from "@/lib/products/editor";

/** Saves a page of a draft, with the step of the button that was pressed. */
export const POST = formPost(editDraft, {
  input: (form, { versionId }) => ({
    versionId,
    typed: typedFields(form),
    revision: form.fields.get("_revision") ?? 0,
    step: form.fields.get("_hacer") ?? "",
  }),
  done: ({ at, page }, { versionId }, form) =>
    tabPath(versionId, tabOn(form), {
      open: page ?? form.fields.get("_ir") ?? openOnForm(form),
      at: at ?? form.fields.get("_ir") ?? "",
    }),
  back: ({ versionId }, form) => tabPath(versionId, tabOn(form), { open: openOnForm(form) }),
});

function tabOn(form: ReceivedForm | null) {
  return tabAt(form?.fields.get("_ficha") ?? "") ?? productTabs[0];
}
