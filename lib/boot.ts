import { openPool } from "@/db/client";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/worker";

/** Once a process: checks the environment, opens the pool, starts the worker. */
export function boot(): void {
  openPool(env().databaseUrl);
  startWorker();
}
