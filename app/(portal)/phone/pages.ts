/**
 * Pages and files of a draft on this phone, where the service worker finds them when there is no line. Pages lie apart for
 * each person; the worker shows those of whoever signed in last.
 */

const files = "veta-files";
export const offlinePage = "/solicitudes/sin-linea";
const pagesOf = (owner: string) => `veta-pages-${owner}`;

/** Whether this browser can keep pages at all: an old one, or one in private, goes on as without script. */
export function canKeepPages(): boolean {
  return "serviceWorker" in navigator && "caches" in window && "locks" in navigator;
}

export async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js", { scope: "/solicitudes" });
}

/** Who signed in last in this browser; null where a session is older than the cookie that says so. */
function lastSignedIn(): string | null {
  return /(?:^|; )(?:__Host-)?veta-person=([^;]*)/.exec(document.cookie)?.[1] ?? null;
}

/** Whether this page belongs to whoever signed in last here: in another window it may have been somebody else. */
export function isSignedInAs(owner: string): boolean {
  return (lastSignedIn() ?? owner) === owner;
}

/** Names the person of a session that is older than the cookie, so that a new deploy takes no pages away. */
export function nameOwner(owner: string): void {
  if (lastSignedIn() !== null) return;
  const isSecure = window.location.protocol === "https:";
  const name = isSecure ? "__Host-veta-person" : "veta-person";
  // biome-ignore lint/suspicious/noDocumentCookie: older browsers have no store of cookies
  document.cookie = `${name}=${owner}; path=/; max-age=31536000; samesite=lax${isSecure ? "; secure" : ""}`;
}

/** Fetches the pages that are not here yet, one after the other so that the form itself comes first. */
export async function keepPages(owner: string, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(pagesOf(owner));
  for (const path of paths) {
    if (await cache.match(path)) continue;
    const response = await fetch(path, { headers: { accept: "text/html" } });
    if (!isSignedInAs(owner)) return;
    if (response.ok && !response.redirected) await cache.put(path, response);
  }
  await keepFiles();
}

/** The pages that can be opened without a line. */
export async function keptPaths(owner: string): Promise<ReadonlySet<string>> {
  if (!canKeepPages() || !(await caches.has(pagesOf(owner)))) return new Set();
  const kept = await (await caches.open(pagesOf(owner))).keys();
  return new Set(kept.map(({ url }) => new URL(url).pathname));
}

/** What this page was built of came before the worker was there: it is put beside the pages. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(files);
  const used = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith("/_next/static/"));
  for (const name of new Set([offlinePage, ...used])) if (!(await cache.match(name))) await cache.add(name);
}

/** Takes the pages off this phone: of everybody, or of everybody else. */
export async function forgetPages(but: string | null = null): Promise<void> {
  const gone = (await caches.keys()).filter((name) => name.startsWith("veta-pages") && name !== pagesOf(but ?? ""));
  await Promise.all(gone.map((name) => caches.delete(name)));
}

export async function forgetFiles(): Promise<void> {
  await caches.delete(files);
}

const lockNote = "/solicitudes/candado";

/** Writes down for the worker that this phone locks itself, and that it was just touched. Null: it no longer does. */
export async function noteLock(owner: string, afterMs: number | null): Promise<void> {
  const cache = await caches.open(pagesOf(owner));
  if (afterMs === null) await cache.delete(lockNote);
  else await cache.put(lockNote, Response.json({ touchedAt: Date.now(), afterMs }));
}
