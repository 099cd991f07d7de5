import { settingPath } from "@/app/(admin)/ajustes/paths";
import { formPost } from "@/app/bridge";
import { mostLogoBytes, uploadLogo } from "@/lib/settings/logo";

const otherFields = 100 * 1024;

// The address ends in /subir so that proxy.ts lets the body stream past instead of cutting it.
export const POST = formPost(uploadLogo, {
  maxBytes: mostLogoBytes + otherFields,
  input: ({ files }) => ({ file: files.get("file")?.[0] ?? null }),
  done: () => `${settingPath("branding")}?hecho=confirmed`,
  back: () => settingPath("branding"),
});
