import { redirect } from "next/navigation";
import { cache } from "react";
import { versionPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { ownOffer } from "@/app/own-lists";
import { can } from "@/domain/access";
import { readDraft } from "@/domain/product-mend";
import { productDraft } from "@/lib/products/editor";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { productWords } from "./product-words";

/** Everything that the pages of a draft show. A version that is no draft has its own page, also for a form that came back. */
export const draftPage = cache(async (versionId: string, here: string, returned = "") => {
  const actor = await staffWith("product.read", here);
  const [version, state, products, offered] = await Promise.all([
    read(productVersion, { versionId }),
    read(productDraft, { versionId }),
    read(ownProducts),
    ownOffer(),
  ]);
  if (version.status !== "draft" || !can(actor, "product.draft"))
    redirect(`${versionPath(versionId)}${returned ? `?aviso=${encodeURIComponent(returned)}` : ""}`);
  return {
    actor,
    version,
    state,
    product: products.find(({ id }) => id === version.productId),
    reading: readDraft(state.content, version.config, offered),
    words: await productWords(state.content),
  };
});

export type DraftPage = Awaited<ReturnType<typeof draftPage>>;
