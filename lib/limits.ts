import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { Refusal } from "@/domain/refusal";

/** How often a thing may be tried, counted in PostgreSQL so that every process counts together. */
const limits = {
  code_sent: { points: 5, duration: 60 * 60 },
  sign_in: { points: 5, duration: 15 * 60 },
  offer_code: { points: 5, duration: 60 * 60 },
  offer_pin: { points: 5, duration: 15 * 60 },
  sign_code: { points: 5, duration: 60 * 60 },
  sign_pin: { points: 10, duration: 15 * 60 },
  sign_link: { points: 5, duration: 60 * 60 },
  email_code: { points: 5, duration: 60 * 60 },
  claim: { points: 5, duration: 60 * 60 },
  public_status: { points: 60, duration: 60 * 60 },
  phone_change: { points: 20, duration: 60 * 60 },
  invitation_code: { points: 5, duration: 15 * 60 },
  group_link: { points: 5, duration: 60 * 60 },
  import: { points: 20, duration: 10 * 60 },
  sign_dni: { points: 5, duration: 15 * 60 },
  simulation: { points: 120, duration: 60 },
  api_address: { points: 300, duration: 60 },
  api_key: { points: 300, duration: 60 },
  webhook_test: { points: 10, duration: 10 * 60 },
} as const;

export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterPostgres>();

function limiter(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    ...limits[limit],
  });
  limiters.set(limit, made);
  return made;
}

/** Counts one try. Refuses with the minutes to wait when there were too many. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    throw new Refusal("too_many_tries", {}, { minutes: Math.max(1, Math.ceil(rejection.msBeforeNext / 60_000)) });
  }
}

/** Counts one call of a program: null, or the seconds to wait when there were too many. */
export async function secondsToWait(limit: Limit, key: string): Promise<number | null> {
  try {
    await countTry(limit, key);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Number(error.facts.minutes ?? 1) * 60;
  }
}

/** A success wipes the slate, so that a shared account is not locked by its own use. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}
