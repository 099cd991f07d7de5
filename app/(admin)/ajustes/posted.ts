import { typedFields } from "@/app/(admin)/posted";
import type { ReceivedForm } from "@/lib/files/receive";

/** What the editor's form sent, as the verbs of a draft take it. */
export function postedDraft(form: ReceivedForm, kind: string | undefined) {
  return { kind, typed: typedFields(form, ["_from", "_note"]), revision: form.fields.get("_revision") };
}
