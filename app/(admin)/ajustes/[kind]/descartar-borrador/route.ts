import { editPath, settingPath } from "@/app/(admin)/ajustes/paths";
import { formPost } from "@/app/bridge";
import { discardDraft } from "@/lib/settings/draft";

/** Throws the working copy away. */
export const POST = formPost(discardDraft, {
  input: (_form, { kind }) => ({ kind }),
  done: (_out, { kind }) => `${settingPath(kind)}?hecho=discarded`,
  back: ({ kind }) => editPath(kind),
});
