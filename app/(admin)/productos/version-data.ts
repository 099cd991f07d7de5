import type { productVersion } from "@/lib/products/queries";

/** One version as the query gives it. */
export type VersionData = Extract<Awaited<ReturnType<typeof productVersion>>, { ok: true }>["value"];
