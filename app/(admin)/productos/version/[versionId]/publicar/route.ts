import { productPath, versionPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { publishVersion } from "@/lib/products/publish";

/** Approves what somebody else proposed; with the last approval it is published or scheduled. */
export const POST = formPost(publishVersion, {
  input: ({ fields }, { versionId }) => ({
    versionId,
    note: fields.get("note") ?? "",
    effectiveDay: fields.get("effectiveDay") ?? "",
    effectiveHour: fields.get("effectiveHour") ?? "",
  }),
  done: ({ productId, waits, isScheduled }, { versionId }) =>
    waits
      ? `${versionPath(versionId)}?hecho=approved`
      : `${productPath(productId)}?hecho=${isScheduled ? "scheduled" : "published"}`,
  back: ({ versionId }) => versionPath(versionId),
});
