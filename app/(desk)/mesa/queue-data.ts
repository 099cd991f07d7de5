import type { queue } from "@/lib/applications/queue";

/** One row of the queue as the query gives it. */
export type QueueRowData = Extract<Awaited<ReturnType<typeof queue>>, { ok: true }>["value"]["rows"][number];
