import { eq } from "drizzle-orm";
import { applications } from "@/db/schema/application";

/** What counts: only a live application is in queues, counts, limits, figures, replays and messages. */
export const live = eq(applications.mode, "live");

/** What staff walk of a draft, which counts nowhere. */
export const preview = eq(applications.mode, "preview");
