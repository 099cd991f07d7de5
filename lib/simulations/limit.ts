import { secondsToWait } from "@/lib/limits";
import { keyedHash } from "@/lib/vault";

/**
 * Counts one simulation of a client, in PostgreSQL: 120 a minute for each. Gives null, or the seconds to wait. The
 * address is personal data and has few values, so the counter knows only its keyed hash.
 */
export function countSimulation(client: string): Promise<number | null> {
  return secondsToWait("simulation", keyedHash("simulations", client).toString("base64url"));
}
