import { sealCommitted } from "@/lib/audit";
import { cutFigures } from "@/lib/federation/figures";
import { forgetAbandonedDrafts, forgetPlatformData, forgetPreviews } from "@/lib/forget";
import { deliverWebhooks } from "@/lib/integrations/deliver";
import { forgetPreparedAnswers } from "@/lib/integrations/prepared-drafts";
import { publishCommitted } from "@/lib/integrations/publish";
import { log } from "@/lib/log";
import { noteDelays } from "@/lib/messages/delays";
import { tellWaiting } from "@/lib/messages/notices";
import { expireOffers } from "@/lib/offers/expire";
import { deliverDue } from "@/lib/outbox";
import { applyPhoneChanges } from "@/lib/phones/apply";
import { enforceSchedules } from "@/lib/products/enforce";
import { moveDraftsAlong } from "@/lib/products/moves";
import { runReplays } from "@/lib/products/replay-run";
import { forgetOldForms } from "@/lib/returns";
import { sweepUploads } from "@/lib/uploads/pieces";

/**
 * What runs beside the requests: sealing the trail and delivering messages and webhooks each second, ending offers each
 * minute, tidying each hour.
 */

const shared = globalThis as { vetaWorker?: { lastRound: number } };

type Job = { name: string; everyMs: number; run(now: Date): Promise<unknown> };

const jobs: Job[] = [
  { name: "seal", everyMs: 1_000, run: (now) => sealCommitted(now) },
  { name: "tell", everyMs: 1_000, run: tellWaiting },
  { name: "delays", everyMs: 600_000, run: noteDelays },
  { name: "deliver", everyMs: 1_000, run: deliverDue },
  { name: "phone_changes", everyMs: 30_000, run: applyPhoneChanges },
  { name: "expire_offers", everyMs: 60_000, run: expireOffers },
  { name: "enforce_schedules", everyMs: 5_000, run: enforceSchedules },
  { name: "move_drafts", everyMs: 30_000, run: moveDraftsAlong },
  { name: "replay", everyMs: 1_000, run: () => runReplays(() => new Date()) },
  { name: "publish", everyMs: 1_000, run: (now) => publishCommitted(now) },
  { name: "webhooks", everyMs: 1_000, run: () => deliverWebhooks(() => new Date()) },
  { name: "federation_figures", everyMs: 3_600_000, run: cutFigures },
  { name: "forget_prepared", everyMs: 3_600_000, run: forgetPreparedAnswers },
  { name: "forget_platform_data", everyMs: 3_600_000, run: forgetPlatformData },
  { name: "forget_drafts", everyMs: 3_600_000, run: forgetAbandonedDrafts },
  { name: "forget_previews", everyMs: 3_600_000, run: forgetPreviews },
  { name: "sweep_uploads", everyMs: 600_000, run: sweepUploads },
  { name: "forget_forms", everyMs: 3_600_000, run: forgetOldForms },
];

/** Starts a loop for each job, so that a slow gateway keeps nothing else waiting. */
export function startWorker(): void {
  if (shared.vetaWorker) return;
  const worker = { lastRound: Date.now() };
  shared.vetaWorker = worker;
  const turn = async (job: Job) => {
    // A job that fails is tried again at its next turn.
    await job.run(new Date()).catch((err: unknown) => log.error({ err, job: job.name }, "job failed"));
    if (job.name === "seal") worker.lastRound = Date.now();
    setTimeout(() => turn(job), job.everyMs).unref();
  };
  for (const job of jobs) setTimeout(() => turn(job), 100).unref();
}

/** Milliseconds since the trail was last sealed; null when the worker does not run. */
export function workerAge(): number | null {
  return shared.vetaWorker ? Date.now() - shared.vetaWorker.lastRound : null;
}
