/** Pages and files of a draft on this phone, where the service worker finds them when there is no line. */

const pages = "veta-pages";
const files = "veta-files";

/** Whether this browser can keep pages at all: an old one, or one in private, goes on as without script. */
export function canKeepPages(): boolean {
  return "serviceWorker" in navigator && "caches" in window && "locks" in navigator;
}

export async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js", { scope: "/solicitudes" });
}

/** Fetches the pages that are not here yet, one after the other so that the form itself comes first. */
export async function keepPages(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(pages);
  for (const path of paths) {
    if (await cache.match(path)) continue;
    const response = await fetch(path, { headers: { accept: "text/html" } });
    if (response.ok && !response.redirected) await cache.put(path, response);
  }
  await keepFiles();
}

/** The pages that can be opened without a line. */
export async function keptPaths(): Promise<ReadonlySet<string>> {
  if (!canKeepPages()) return new Set();
  const kept = await (await caches.open(pages)).keys();
  return new Set(kept.map(({ url }) => new URL(url).pathname));
}

/** What this page was built of came before the worker was there: it is put beside the pages. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(files);
  const used = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith("/_next/static/"));
  for (const name of new Set(used)) if (!(await cache.match(name))) await cache.add(name);
}

export async function forgetPages(): Promise<void> {
  await Promise.all([caches.delete(pages), caches.delete(files)]);
}
