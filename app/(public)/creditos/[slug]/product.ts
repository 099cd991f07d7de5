import { cache } from "react";
import { productBySlug } from "@/lib/products/queries";
import { read } from "../../../bridge";

/** The product of an address, read once for a page and its title. */
export const productAt = cache((slug: string) => read(productBySlug, { slug }));
