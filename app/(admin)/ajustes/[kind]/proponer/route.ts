import { editPath, settingPath } from "@/app/(admin)/ajustes/paths";
import { postedDraft } from "@/app/(admin)/ajustes/posted";
import { openOnForm } from "@/app/(admin)/posted";
import { formPost } from "@/app/bridge";
import { proposeDraft } from "@/lib/settings/draft";

/** Proposes the working copy. */
export const POST = formPost(proposeDraft, {
  input: (form, { kind }) => postedDraft(form, kind),
  done: ({ waits }, { kind }) => `${settingPath(kind)}?hecho=${waits ? "proposed" : "confirmed"}`,
  back: ({ kind }, form) => editPath(kind, openOnForm(form)),
});
