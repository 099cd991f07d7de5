import { editPath, settingPath } from "@/app/(admin)/ajustes/paths";
import { pageOfForm, postedDraft } from "@/app/(admin)/ajustes/posted";
import { formPost } from "@/app/bridge";
import { proposeDraft } from "@/lib/settings/draft";

/** Proposes the working copy. */
export const POST = formPost(proposeDraft, {
  input: (form, { kind }) => postedDraft(form, kind),
  done: ({ waits }, { kind }) => `${settingPath(kind)}?hecho=${waits ? "proposed" : "confirmed"}`,
  back: ({ kind }, form) => editPath(kind, pageOfForm(form)),
});
