import type { Actor } from "@/domain/access";
import { actorForKey, visitor } from "@/lib/actors";
import type { Caller } from "@/lib/gate";
import { secondsToWait } from "@/lib/limits";
import { log } from "@/lib/log";
import { keyedHash } from "@/lib/vault";
import { clientAddress } from "./client-address";
import { problemResponse } from "./responses";

type Params = Record<string, string>;
type Context = { params: Promise<Params> };
type Work = (caller: Caller, request: Request, params: Params) => Promise<Response>;

/** A handler that anybody may call; each address is counted. */
export function open(work: Work) {
  return handler(() => ({ actor: visitor }), work);
}

/** A handler for programs with a key: counts the address, then knows the key, then counts the key. */
export function keyed(work: Work) {
  return handler(async (request, now, requestId) => {
    const [scheme, key] = (request.headers.get("authorization") ?? "").split(" ");
    const actor = scheme?.toLowerCase() === "bearer" && key ? await actorForKey(key, now, requestId) : null;
    if (!actor?.sessionId) return problemResponse("key_invalid", { headers: { "www-authenticate": "Bearer" } });
    return (await tooMany("api_key", actor.sessionId)) ?? { actor };
  }, work);
}

type Entrance = (
  request: Request,
  now: Date,
  requestId: string,
) => Response | { actor: Actor } | Promise<Response | { actor: Actor }>;

function handler(enter: Entrance, work: Work) {
  return async (request: Request, context?: Context): Promise<Response> => {
    const requestId = crypto.randomUUID();
    try {
      const address = keyedHash("api", clientAddress(request.headers)).toString("base64url");
      const busy = await tooMany("api_address", address);
      if (busy) return busy;
      const now = new Date();
      const entered = await enter(request, now, requestId);
      if (entered instanceof Response) return entered;
      return await work({ actor: entered.actor, now, requestId }, request, (await context?.params) ?? {});
    } catch (error) {
      log.error({ err: error, requestId }, "call of the public interface failed");
      return problemResponse("unexpected");
    }
  };
}

async function tooMany(limit: "api_address" | "api_key", key: string): Promise<Response | null> {
  const wait = await secondsToWait(limit, key);
  return wait === null ? null : problemResponse("too_many_requests", { headers: { "retry-after": String(wait) } });
}
