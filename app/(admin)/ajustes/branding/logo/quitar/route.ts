import { settingPath } from "@/app/(admin)/ajustes/paths";
import { formPost } from "@/app/bridge";
import { removeLogo } from "@/lib/settings/logo";

export const POST = formPost(removeLogo, {
  input: () => ({}),
  done: () => `${settingPath("branding")}?hecho=confirmed`,
  back: () => settingPath("branding"),
});
