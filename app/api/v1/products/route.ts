import { summaryOf } from "@/lib/api/product-shapes";
import { catalogue } from "@/lib/products/queries";
import { answered } from "../answered";
import { open } from "../called";
import { otherMethods } from "../responses";

const others = otherMethods("GET, HEAD, OPTIONS");

/** Every loan on offer. */
export const GET = open(async (caller) =>
  answered(await catalogue(caller, {}), (products) => ({ products: products.map(summaryOf) })),
);

export const OPTIONS = others.options;
export const POST = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;
