import { openApi } from "@/lib/api/openapi";
import { jsonResponse, otherMethods } from "../responses";

const others = otherMethods("GET, HEAD, OPTIONS");

/** The description of the public interface, for programs. */
export function GET(): Response {
  return jsonResponse(openApi());
}

export const OPTIONS = others.options;
export const POST = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;
