import { samplesPath } from "@/app/(admin)/productos/paths";
import { formPost } from "@/app/bridge";
import { sampleFromFile } from "@/lib/products/samples";

/** Makes a sample of a file that was sent. */
export const POST = formPost(sampleFromFile, {
  input: ({ fields }, { productId }) => ({
    productId,
    number: fields.get("number") ?? "",
    name: fields.get("name") ?? "",
  }),
  done: (_out, { productId }) => `${samplesPath(productId)}?hecho=kept`,
  back: ({ productId }) => samplesPath(productId),
});
