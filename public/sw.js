// @ts-check
/// <reference lib="webworker" />

/**
 * Keeps the pages of a draft on the phone, so that the form goes on without a line. It serves only the applicant's pages,
 * asks the network first, and stores nothing by itself but what these pages show: signing out empties it.
 */

const pages = "veta-pages";
const files = "veta-files";
const offlinePage = "/solicitudes/sin-linea";
const patienceMs = 12_000;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(pages)
      .then((cache) => cache.add(offlinePage))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  const isOwn = request.mode === "navigate" && /^\/solicitudes(\/|$)/.test(pathname);
  if (request.method === "POST" && isOwn) event.respondWith(sent(request));
  if (request.method !== "GET") return;
  if (pathname.startsWith("/_next/static/")) event.respondWith(file(request));
  else if (isOwn) event.respondWith(page(request));
});

/** Files of a build never change under their name. @param {Request} request */
async function file(request) {
  const cache = await caches.open(files);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** A form sent before the page was awake to keep it: going back finds it as it was typed. @param {Request} request */
async function sent(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(offlinePage)) ?? Response.error();
  }
}

/** A page from the lender; from this phone where the line is cut or too slow. @param {Request} request */
async function page(request) {
  const { pathname, search } = new URL(request.url);
  const cache = await caches.open(pages);
  const kept = await cache.match(pathname);
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(patienceMs) } : {});
    // A server that is just being exchanged is no answer.
    if (kept && response.status >= 502) return kept;
    if (response.ok && !response.redirected && search === "") await cache.put(pathname, response.clone());
    return response;
  } catch {
    return kept ?? (await cache.match(offlinePage)) ?? Response.error();
  }
}
