import { log } from "@/lib/log";
import { simulateLoan } from "@/lib/simulations/simulate";
import { clientAddress } from "../client-address";
import { readJsonObject } from "../json-body";
import { jsonResponse, problemResponse } from "../responses";

/** Counts a call of a client: null, or the seconds to wait when there were too many. */
export type CountCall = (client: string) => Promise<number | null>;

/** The answer to a request for a simulation. The call counts before anything of it is read, so that junk counts too. */
export async function answerSimulation(request: Request, count: CountCall): Promise<Response> {
  try {
    const wait = await count(clientAddress(request.headers));
    if (wait !== null) return problemResponse("too_many_requests", { headers: { "retry-after": String(wait) } });
    const body = await readJsonObject(request);
    if (!body.ok) return problemResponse(body.problem);
    const simulated = simulateLoan(body.value);
    return simulated.ok ? jsonResponse(simulated.value) : problemResponse("invalid_fields", simulated);
  } catch (error) {
    log.error({ err: error }, "simulation failed");
    return problemResponse("unexpected");
  }
}
