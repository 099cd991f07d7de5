import { settingPath } from "@/app/(admin)/ajustes/paths";
import { formPost } from "@/app/bridge";
import { confirmSetting } from "@/lib/settings/change";

/** Confirms what somebody else proposed. */
export const POST = formPost(confirmSetting, {
  input: ({ fields }) => ({ versionId: fields.get("versionId") }),
  done: (_out, { kind }) => `${settingPath(kind)}?hecho=confirmed`,
  back: ({ kind }) => settingPath(kind),
});
