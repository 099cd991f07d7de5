import { readEvents } from "@/lib/integrations/events";
import { answered } from "../answered";
import { keyed } from "../called";
import { otherMethods } from "../responses";

const others = otherMethods("GET, HEAD, OPTIONS");

/** What happened to the files of the institution, in order, from a place on. */
export const GET = keyed(async (caller, request) =>
  answered(await readEvents(caller, Object.fromEntries(new URL(request.url).searchParams))),
);

export const OPTIONS = others.options;
export const POST = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;
