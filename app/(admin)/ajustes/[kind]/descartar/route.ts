import { settingPath } from "@/app/(admin)/ajustes/paths";
import { formPost } from "@/app/bridge";
import { dropSetting } from "@/lib/settings/change";

/** Sends a proposal away. */
export const POST = formPost(dropSetting, {
  input: ({ fields }) => ({ versionId: fields.get("versionId") }),
  done: (_out, { kind }) => `${settingPath(kind)}?hecho=dropped`,
  back: ({ kind }) => settingPath(kind),
});
