import type { settingPage } from "@/lib/settings/queries";

/** One kind of setting as the query gives it. */
type PageData = Extract<Awaited<ReturnType<typeof settingPage>>, { ok: true }>["value"];
export type Proposal = NonNullable<PageData["proposal"]>;
export type History = PageData["history"];
