import { cache } from "react";
import { read } from "@/app/bridge";
import { productBySlug } from "@/lib/products/queries";

/** The product of an address, read once for a page and its title. */
export const productAt = cache((slug: string) => read(productBySlug, { slug }));

export type ProductPage = Awaited<ReturnType<typeof productAt>>;
