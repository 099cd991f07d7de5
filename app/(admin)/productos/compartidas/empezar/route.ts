import { versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { startFromShared } from "@/lib/federation/templates";

/** Begins a product from a template of the federation. */
export const POST = formPost(startFromShared, {
  input: ({ fields }) => ({ templateId: fields.get("templateId"), name: fields.get("name") ?? "" }),
  done: ({ versionId }) => versionPath(versionId),
  back: () => "/productos/compartidas",
});
