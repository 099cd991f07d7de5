import type { Actor } from "@/domain/access";
import type { ProductDraft } from "@/domain/product";
import { must } from "@/lib/demo/seed";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts } from "@/lib/products/queries";
import { caller, monday } from "./house";

/** Publishes a new version of a product with these changes; one of two writes it, the other publishes. */
export async function publishChanges(
  [author, publisher]: readonly [Actor | undefined, Actor | undefined],
  slug: string,
  changes: Partial<ProductDraft>,
  now = monday,
): Promise<string> {
  const product = (await must(ownProducts(caller(author, now), {}))).find((one) => one.slug === slug);
  if (!product) throw new Error(`no product ${slug}`);
  const { versionId } = await must(draftVersion(caller(author, now), { productId: product.id }));
  await must(editVersion(caller(author, now), { versionId, changes }));
  await must(proposeVersion(caller(author, now), { versionId }));
  await must(publishVersion(caller(publisher, now), { versionId }));
  return versionId;
}
