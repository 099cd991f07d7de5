import { prepareDraft } from "@/lib/integrations/prepare-draft";
import { answered } from "../answered";
import { keyed } from "../called";
import { readJsonObject } from "../json-body";
import { otherMethods, problemResponse } from "../responses";

const others = otherMethods("POST, OPTIONS");

/** Prepares an application for an association, which its own people open, complete and send. */
export const POST = keyed(async (caller, request) => {
  const idempotencyKey = request.headers.get("idempotency-key") ?? "";
  if (idempotencyKey === "" || idempotencyKey.length > 255) return problemResponse("idempotency_key_missing");
  const body = await readJsonObject(request);
  if (!body.ok) return problemResponse(body.problem);
  return answered(await prepareDraft(caller, { ...body.value, idempotencyKey }), undefined, 201);
});

export const OPTIONS = others.options;
export const GET = others.refuse;
export const HEAD = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;
