import { forgetPages, noteLock, offlinePage } from "./pages";

/**
 * A phone that others use. Locking takes the pages off it and ends the session: what is there is seen again after the PIN,
 * which the lender checks, and words that were not sent yet wait meanwhile, shown to nobody.
 */

const lockKey = "veta-lock";
const lockedKey = "veta-locked";
const afterMs = 5 * 60_000;
const noteEveryMs = 20_000;

export function locksItself(owner: string): boolean {
  return window.localStorage.getItem(lockKey) === owner;
}

export async function setLocksItself(owner: string, isOn: boolean): Promise<void> {
  if (isOn) window.localStorage.setItem(lockKey, owner);
  else window.localStorage.removeItem(lockKey);
  await noteLock(owner, isOn ? afterMs : null);
}

/** Locks at once. Without a line nothing is left to see, and the session ends as soon as there is one. */
export async function lockNow(): Promise<void> {
  window.localStorage.setItem(lockedKey, "yes");
  await forgetPages();
  try {
    const { ok, url } = await fetch("/bloquear", { method: "POST" });
    if (ok) window.localStorage.removeItem(lockedKey);
    window.location.assign(url);
  } catch {
    window.location.assign(offlinePage);
  }
}

/** Locks a phone that others use once nobody has touched it for five minutes. */
export function watchIdle(owner: string, before: () => Promise<unknown>, signal: AbortSignal): void {
  let touchedAt = Date.now();
  let notedAt = 0;
  const note = () => {
    notedAt = Date.now();
    void noteLock(owner, afterMs).catch(() => {});
  };
  const touched = () => {
    touchedAt = Date.now();
    if (locksItself(owner) && touchedAt - notedAt > noteEveryMs) note();
  };
  const look = () => {
    if (!locksItself(owner)) return;
    if (Date.now() - touchedAt > afterMs)
      void before()
        .catch(() => {})
        .then(lockNow);
  };
  for (const sign of ["pointerdown", "keydown", "input"]) document.addEventListener(sign, touched, { signal });
  // A page that comes back after hours is looked at before it is read.
  document.addEventListener("visibilitychange", look, { signal });
  const again = window.setInterval(look, 5_000);
  signal.addEventListener("abort", () => window.clearInterval(again));
  if (window.localStorage.getItem(lockedKey)) void lockNow();
  touched();
}
