// @ts-check
/// <reference lib="webworker" />

/**
 * Keeps the pages of a draft on the phone, so that the form goes on without a line. It serves only the applicant's pages,
 * asks the network first, and stores nothing by itself but what these pages show: signing out empties it. Pages lie apart
 * for each person, and only those of whoever signed in last are ever shown.
 */

const files = "veta-files";
const offlinePage = "/solicitudes/sin-linea";
const patienceMs = 12_000;
const lockNote = "/solicitudes/candado";

const worker = /** @type {ServiceWorkerGlobalScope & { cookieStore?: CookieStore }} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(files)
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

/**
 * The pages of whoever signed in last in this browser. The name comes with the cookie of the session, so it has changed
 * before the first page of another person is asked for. Null where a browser does not tell: nothing is kept there.
 */
async function pagesNow() {
  for (const name of ["__Host-veta-person", "veta-person"]) {
    const person = await worker.cookieStore?.get(name);
    if (person?.value) return `veta-pages-${person.value}`;
  }
  return null;
}

/**
 * On a phone that others use, pages are gone and the session over once nobody has touched it for a while.
 * @param {string} pages
 */
async function isLocked(pages) {
  const note = await caches.match(lockNote, { cacheName: pages });
  const { touchedAt, afterMs } = note ? await note.json() : { touchedAt: 0, afterMs: Number.POSITIVE_INFINITY };
  if (Date.now() - touchedAt < afterMs) return false;
  await caches.delete(pages);
  await fetch("/bloquear", { method: "POST" }).catch(() => {});
  return true;
}

/** A page from the lender; from this phone where the line is cut or too slow. @param {Request} request */
async function page(request) {
  const { pathname, search } = new URL(request.url);
  const pages = await pagesNow();
  const kept = pages && !(await isLocked(pages)) ? await caches.match(pathname, { cacheName: pages }) : undefined;
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(patienceMs) } : {});
    // A server that is just being exchanged is no answer.
    if (kept && response.status >= 502) return kept;
    const isWhole = response.ok && !response.redirected && search === "";
    // Whoever signed in meanwhile gets none of it.
    if (pages && isWhole && pages === (await pagesNow()))
      await (await caches.open(pages)).put(pathname, response.clone());
    return response;
  } catch {
    return kept ?? (await caches.match(offlinePage)) ?? Response.error();
  }
}
