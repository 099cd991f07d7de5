import { newProductPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { startFromTemplate } from "@/lib/products/from-template";

/** Begins a product from a template or from nothing, and opens its draft. */
export const POST = formPost(startFromTemplate, {
  input: ({ fields }) => ({
    templateCode: fields.get("templateCode") ?? "",
    name: fields.get("name") ?? "",
    slug: fields.get("slug") ?? "",
  }),
  done: ({ versionId }) => versionPath(versionId),
  back: () => newProductPath,
});
