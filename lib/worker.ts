import { sealCommitted } from "@/lib/audit";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox";
import { forgetOldForms } from "@/lib/returns";

/** What runs beside the requests: sealing the trail and delivering messages each second, tidying each hour. */

const shared = globalThis as { vetaWorker?: { lastRound: number; stop(): void } };

type Job = { name: string; everyMs: number; run(now: Date): Promise<unknown>; next: number };

export function startWorker(): void {
  if (shared.vetaWorker) return;
  const jobs: Job[] = [
    { name: "seal", everyMs: 1_000, run: sealCommitted, next: 0 },
    { name: "deliver", everyMs: 1_000, run: deliverDue, next: 0 },
    { name: "forget_forms", everyMs: 3_600_000, run: forgetOldForms, next: 0 },
  ];
  let stopped = false;
  const worker = {
    lastRound: Date.now(),
    stop() {
      stopped = true;
    },
  };
  shared.vetaWorker = worker;
  const round = async () => {
    for (const job of jobs.filter((due) => due.next <= Date.now())) {
      job.next = Date.now() + job.everyMs;
      // A job that fails is tried again at its next turn; the others go on.
      await job.run(new Date()).catch((err: unknown) => log.error({ err, job: job.name }, "job failed"));
    }
    worker.lastRound = Date.now();
    if (!stopped) setTimeout(round, 500).unref();
  };
  setTimeout(round, 100).unref();
}

/** Milliseconds since the worker last finished a round; null when it does not run. */
export function workerAge(): number | null {
  return shared.vetaWorker ? Date.now() - shared.vetaWorker.lastRound : null;
}
