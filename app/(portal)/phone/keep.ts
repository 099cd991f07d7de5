import { askAgain, typedIn } from "./asked";
import { deliver, deliverAll, type Outcome, settle } from "./deliver";
import { fieldsOf, fill } from "./fields";
import { claimPhone, forgetEverything } from "./forget";
import { canKeepPages, keepPages, keptPaths, startWorker } from "./pages";
import { forgetForm, type KeptForm, keepForm, keptForm, keptForms } from "./store";
import { addRow, removeRow } from "./table-rows";
import { markTasks } from "./task-list";

/** A page of a draft on the phone of one person. */
export type DraftPage = {
  owner: string;
  /** When the lender drew this page, by its clock. */
  drawnAt: string;
  home: string;
  /** The pages of the draft in their order. `action` is where the form of a page goes; null where there is none to fill in. */
  steps: readonly { page: string; action: string | null; isOpen: boolean }[];
};

/** What the person is told about where their words are. */
export type Standing = {
  hasLine: boolean;
  /** Forms on this phone that the lender does not have yet. */
  waiting: number;
  /** How the form of this page stands. */
  here: "untouched" | "typing" | "on_phone" | "sending" | "stored" | "refused";
  storedAt: string | null;
  signedOut: boolean;
  /** A link was pressed whose page is not on this phone. */
  isPageMissing: boolean;
  /** The form that signs out, held back while something on this phone would be lost with it. */
  leaving: HTMLFormElement | null;
};

export const quiet: Standing = {
  hasLine: true,
  waiting: 0,
  here: "untouched",
  storedAt: null,
  signedOut: false,
  isPageMissing: false,
  leaving: null,
};

const pauseMs = 1_500;
const keepPauseMs = 300;
const againMs = 15_000;

/**
 * Looks after one page until the answer is called: keeps what is typed, sends it, goes on without a line. `label` says in the
 * list of tasks that a part is on this phone.
 */
export function lookAfter(draft: DraftPage, label: string, tell: (standing: Standing) => void): () => void {
  const form = document.querySelector<HTMLFormElement>("form[data-kept]");
  const action = form ? new URL(form.action).pathname : null;
  const work = { standing: quiet, edition: Date.now(), hasTyped: false, busy: false, keepTimer: 0, sendTimer: 0 };
  const ending = new AbortController();
  const { signal } = ending;
  let reachable: ReadonlySet<string> = new Set();

  const say = (change: Partial<Standing>) => {
    work.standing = { ...work.standing, ...change };
    if (!signal.aborted) tell(work.standing);
  };
  const count = async () => {
    const waiting = (await keptForms(draft.owner)).filter(({ storedAt }) => storedAt === null);
    say({ waiting: waiting.length });
    markTasks(draft, new Set(waiting.filter(({ isFinished }) => isFinished).map(({ page }) => page)), label);
    return waiting;
  };

  const record = (button?: HTMLElement | null): KeptForm | null =>
    form && action
      ? {
          action,
          page: window.location.pathname,
          owner: draft.owner,
          fields: fieldsOf(form, button),
          edition: work.edition,
          isFinished: button !== undefined,
          refusal: null,
          storedAt: null,
        }
      : null;

  const keep = async (button?: HTMLElement | null) => {
    window.clearTimeout(work.keepTimer);
    const kept = record(button);
    if (kept) await keepForm(kept);
    return kept;
  };

  const heard = async (kept: KeptForm, outcome: Outcome | null) => {
    if (outcome) await settle(kept, outcome);
    const isNewer = kept.edition !== work.edition;
    say({
      hasLine: outcome !== null,
      signedOut: outcome?.code === "signed_out",
      ...(isNewer ? {} : hereAfter(outcome)),
    });
    await count();
  };

  const save = async () => {
    if (work.busy) return;
    const kept = await keep();
    if (!kept) return;
    say({ here: "sending" });
    await heard(kept, await deliver(kept));
  };

  /** Other tasks of this draft that are on this phone: a condition may look at them. */
  let elsewhere: [string, string][] = [];
  const ask = () => {
    if (form) askAgain(form, () => typedIn(fieldsOf(form)), typedIn(elsewhere));
  };

  const typed = () => {
    ask();
    Object.assign(work, { edition: Math.max(Date.now(), work.edition + 1), hasTyped: true });
    if (work.standing.here !== "typing") say({ here: "typing" });
    window.clearTimeout(work.keepTimer);
    window.clearTimeout(work.sendTimer);
    work.keepTimer = window.setTimeout(() => void keep(), keepPauseMs);
    work.sendTimer = window.setTimeout(() => void save(), pauseMs);
  };

  /** The page that comes next without a line: the first after this one that is still open. */
  const nextPage = async (fields: readonly [string, string][]) => {
    if (fields.some(([name]) => name === "_leave")) return "/solicitudes";
    const finished = new Set((await keptForms(draft.owner)).filter((one) => one.isFinished).map((one) => one.page));
    const here = draft.steps.findIndex(({ page }) => page === window.location.pathname);
    const next = draft.steps.slice(here + 1).find(({ page, isOpen }) => isOpen && !finished.has(page));
    return next?.page ?? draft.home;
  };

  const submitted = async (button: HTMLElement | null) => {
    work.busy = true;
    window.clearTimeout(work.sendTimer);
    work.edition = Math.max(Date.now(), work.edition + 1);
    const kept = await keep(button);
    if (!kept) return;
    say({ here: "sending" });
    const outcome = navigator.onLine ? await deliver(kept, "address") : null;
    await heard(kept, outcome);
    if (outcome?.location) return window.location.assign(outcome.location);
    const next = await nextPage(kept.fields);
    work.busy = false;
    if ((await keptPaths()).has(next)) window.location.assign(next);
  };

  const submit = (event: SubmitEvent) => {
    const button = event.submitter as HTMLButtonElement | null;
    event.preventDefault();
    if (work.busy) return;
    if (form && button?.name === "_row") {
      const [act, table = "", at] = button.value.split(":");
      if (act === "add") addRow(form, table);
      else removeRow(form, table, Number(at));
      typed();
    } else void submitted(button);
  };

  const deliverWaiting = async () => {
    const before = await count();
    if (before.length === 0 || work.busy) return;
    const hasLine = await deliverAll(draft.owner);
    const after = await count();
    say({ hasLine });
    // The list shows what the lender has: it is drawn again once there is more.
    if (after.length < before.length && window.location.pathname === draft.home && hasLine) window.location.reload();
    if (action && !work.hasTyped && !after.some((one) => one.action === action)) {
      const mine = await keptForm(action, draft.owner);
      if (mine?.storedAt) say({ here: "stored", storedAt: mine.storedAt });
    }
  };

  /** Leaving takes everything off this phone; first the lender gets what it lacks. */
  const leave = async (leaving: HTMLFormElement) => {
    if (work.hasTyped) await keep();
    await deliverAll(draft.owner);
    if ((await count()).length > 0) return say({ leaving });
    await forgetEverything();
    leaving.submit();
  };
  const leaves = (event: SubmitEvent) => {
    const sent = event.target as HTMLFormElement;
    if (sent.getAttribute("action") !== "/salir") return;
    event.preventDefault();
    void leave(sent).catch(() => sent.submit());
  };

  const clicked = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || (work.standing.hasLine && navigator.onLine)) return;
    const { origin, pathname, hash } = new URL(link.href);
    if (origin !== window.location.origin || (hash && pathname === window.location.pathname)) return;
    if (reachable.has(pathname)) return;
    event.preventDefault();
    say({ isPageMissing: true });
  };

  const begin = async () => {
    await claimPhone(draft.owner);
    reachable = await keptPaths();
    if (form && action) {
      const others = (await keptForms(draft.owner)).filter((one) => one.action !== action);
      elsewhere = others.filter((one) => one.page.startsWith(`${draft.home}/`)).flatMap(({ fields }) => fields);
      await putBack(form, action);
      ask();
    }
    if (!canKeepPages()) return;
    await startWorker();
    const lean = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    await keepPages(lean ? [draft.home] : [draft.home, "/solicitudes", ...draft.steps.map(({ page }) => page)]);
    reachable = await keptPaths();
  };

  const putBack = async (onPage: HTMLFormElement, at: string) => {
    const kept = await keptForm(at, draft.owner);
    // A page that came back with what to mend already shows what was typed last.
    if (!kept || new URLSearchParams(window.location.search).has("aviso")) return;
    if (kept.storedAt !== null && kept.storedAt < draft.drawnAt) return forgetForm(at);
    if (work.hasTyped) return;
    fill(onPage, kept.fields);
    say(kept.storedAt ? { here: "stored", storedAt: kept.storedAt } : { here: kept.refusal ? "refused" : "on_phone" });
  };

  form?.addEventListener("input", typed, { signal });
  form?.addEventListener("submit", submit, { signal });
  document.addEventListener("submit", leaves, { signal });
  document.addEventListener("click", clicked, { signal });
  document.addEventListener(
    "visibilitychange",
    () => void (document.hidden ? work.hasTyped && keep() : deliverWaiting()),
    {
      signal,
    },
  );
  window.addEventListener("online", () => void deliverWaiting(), { signal });
  window.addEventListener("offline", () => say({ hasLine: false }), { signal });
  const again = window.setInterval(() => void deliverWaiting(), againMs);
  void begin()
    .catch(() => {
      // A browser that keeps nothing, in private say, goes on as without script.
    })
    .then(async () => {
      reachable = await keptPaths().catch(() => reachable);
      await deliverWaiting();
    })
    .catch(() => say({ hasLine: navigator.onLine }));

  return () => {
    ending.abort();
    window.clearInterval(again);
    window.clearTimeout(work.keepTimer);
    window.clearTimeout(work.sendTimer);
  };
}

function hereAfter(outcome: Outcome | null): Pick<Standing, "here" | "storedAt"> {
  if (outcome === null || outcome.code === "signed_out") return { here: "on_phone", storedAt: null };
  return outcome.code === null ? { here: "stored", storedAt: outcome.at } : { here: "refused", storedAt: null };
}
