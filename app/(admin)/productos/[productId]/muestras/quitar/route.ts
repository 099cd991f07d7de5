import { samplesPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { dropSample } from "@/lib/products/samples";

/** Removes a sample. */
export const POST = formPost(dropSample, {
  input: ({ fields }) => ({ sampleId: fields.get("sampleId") }),
  done: (_out, { productId }) => `${samplesPath(productId)}?hecho=dropped`,
  back: ({ productId }) => samplesPath(productId),
});
