import { detailOf } from "@/lib/api/product-shapes";
import { productBySlug } from "@/lib/products/queries";
import { answered } from "../../answered";
import { open } from "../../called";
import { otherMethods } from "../../responses";

const others = otherMethods("GET, HEAD, OPTIONS");

/** One loan on offer with what its form asks. */
export const GET = open(async (caller, _request, { slug }) =>
  answered(await productBySlug(caller, { slug }), detailOf),
);

export const OPTIONS = others.options;
export const POST = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;
