import { readFileStatus } from "@/lib/integrations/file-status";
import { answered } from "../../answered";
import { keyed } from "../../called";
import { otherMethods } from "../../responses";

const others = otherMethods("GET, HEAD, OPTIONS");

/** Where a file of the institution stands. */
export const GET = keyed(async (caller, _request, { number }) => answered(await readFileStatus(caller, { number })));

export const OPTIONS = others.options;
export const POST = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;
