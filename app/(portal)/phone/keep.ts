import { deliverAll } from "./deliver";
import { claimPhone, forgetEverything } from "./forget";
import { watchIdle } from "./lock";
import { canKeepPages, keepPages, keptPaths, startWorker } from "./pages";
import { type DraftPage, quiet, type Standing } from "./standing";
import { keptFiles, keptForms } from "./store";
import { markTasks } from "./task-list";
import { lookAfterFile } from "./uploads";
import { lookAfterWords } from "./words";

const againMs = 15_000;

/**
 * Looks after one page until what it gives back is called: keeps what is typed, sends it, goes on without a line. `label`
 * says in the list of tasks that a part is on this phone.
 */
export function lookAfter(draft: DraftPage, label: string, tell: (standing: Standing) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let standing = quiet;
  let reachable: ReadonlySet<string> = new Set();

  const say = (change: Partial<Standing>) => {
    standing = { ...standing, ...change };
    if (!signal.aborted) tell(standing);
  };
  const count = async () => {
    const forms = (await keptForms(draft.owner)).filter(({ storedAt }) => storedAt === null);
    const waiting = forms.length + (await keptFiles(draft.owner)).length;
    say({ waiting });
    await file?.list();
    const ready = forms.filter(({ isFinished, refusal }) => isFinished && refusal === null);
    markTasks(draft, new Set(ready.map(({ page }) => page)), label);
    return waiting;
  };
  const desk = { draft, say, count, signal };
  const wordForm = document.querySelector<HTMLFormElement>('form[data-kept="words"]');
  const fileForm = document.querySelector<HTMLFormElement>('form[data-kept="file"]');
  const words = wordForm && lookAfterWords(wordForm, desk);
  const file = fileForm && lookAfterFile(fileForm, desk);

  const deliverWaiting = async () => {
    const before = await count();
    if (before === 0 || words?.isBusy() || file?.isBusy()) return;
    const hasLine = await deliverAll(draft.owner, (going) => say({ going }));
    const after = await count();
    say({ hasLine });
    // The list and a paper show what the lender has: they are drawn again once it has more.
    const showsWhatIsThere = window.location.pathname === draft.home || file !== null;
    if (after < before && showsWhatIsThere && hasLine) window.location.reload();
    await words?.look();
  };
  const tryToDeliver = () => void deliverWaiting().catch(() => say({ hasLine: navigator.onLine }));

  /** Leaving takes everything off this phone; first the lender gets what it lacks. */
  const leave = async (form: HTMLFormElement) => {
    await words?.keep();
    await deliverAll(draft.owner);
    if ((await count()) > 0) return say({ leaving: form });
    await forgetEverything();
    form.submit();
  };
  const leaves = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute("action") !== "/salir") return;
    event.preventDefault();
    void leave(form).catch(() => form.submit());
  };

  /** Without a line nobody is sent to a page that is not here. */
  const clicked = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || (standing.hasLine && navigator.onLine)) return;
    const { origin, pathname, hash } = new URL(link.href);
    if (origin !== window.location.origin || (hash && pathname === window.location.pathname)) return;
    if (reachable.has(pathname)) return;
    event.preventDefault();
    say({ isPageMissing: true });
  };

  const begin = async () => {
    await claimPhone(draft.owner);
    reachable = await keptPaths(draft.owner);
    await words?.begin();
    if (!canKeepPages()) return;
    await startWorker();
    const lean = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    const pages = ["/solicitudes", ...draft.steps.map(({ page }) => page), ...draft.papers];
    await keepPages(draft.owner, lean ? [draft.home] : [draft.home, ...pages]);
    reachable = await keptPaths(draft.owner);
  };

  document.addEventListener("submit", leaves, { signal });
  document.addEventListener("click", clicked, { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) void words?.keep().catch(() => {});
      else tryToDeliver();
    },
    { signal },
  );
  window.addEventListener("online", tryToDeliver, { signal });
  window.addEventListener("offline", () => say({ hasLine: false }), { signal });
  watchIdle(draft.owner, async () => words?.keep(), signal);
  const again = window.setInterval(tryToDeliver, againMs);
  signal.addEventListener("abort", () => window.clearInterval(again));
  // A browser that keeps nothing, in private say, goes on as without script.
  void begin()
    .catch(() => {})
    .then(tryToDeliver);
  return () => ending.abort();
}
