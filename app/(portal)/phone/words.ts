import { askAgain, typedIn } from "./asked";
import { deliver, type Outcome, settle } from "./deliver";
import { fieldsOf, fill } from "./fields";
import { watchMends } from "./mended";
import { openPage } from "./open-page";
import { keptPaths } from "./pages";
import type { Desk, Standing } from "./standing";
import { forgetForm, type KeptForm, keepForm, keptForm, keptForms } from "./store";
import { pressRow } from "./table-rows";

const pauseMs = 1_500;
const keepPauseMs = 300;

/** The form of a page as the rest of the page knows it. */
export type Words = {
  /** Puts back what was typed here before. */
  begin(): Promise<void>;
  /** Keeps what stands in the form now, if anything was typed since it was kept. */
  keep(): Promise<void>;
  /** Says that what was kept has arrived meanwhile. */
  look(): Promise<void>;
  isBusy(): boolean;
};

/** Keeps what is typed into a form, sends it when the typing pauses, and goes on without a line. */
export function lookAfterWords(form: HTMLFormElement, { draft, say, count, signal }: Desk): Words {
  const action = new URL(form.action).pathname;
  const work = {
    edition: Date.now(),
    hasTyped: false,
    busy: false,
    isPlain: false,
    keepTimer: 0,
    sendTimer: 0,
    kept: 0,
  };
  /** Other tasks of this draft that are on this phone: a condition may look at them. */
  let elsewhere: [string, string][] = [];

  const keep = async (button?: HTMLElement | null): Promise<KeptForm> => {
    window.clearTimeout(work.keepTimer);
    work.keepTimer = 0;
    const kept: KeptForm = {
      action,
      page: window.location.pathname,
      owner: draft.owner,
      fields: fieldsOf(form, button),
      edition: work.edition,
      isFinished: button !== undefined,
      refusal: null,
      storedAt: null,
    };
    work.kept = work.edition;
    await keepForm(kept);
    return kept;
  };

  /** Keeps what is not kept yet: what is known of an older keeping, as that it arrived, stays. */
  const keepNew = async () => {
    if (work.hasTyped && work.kept !== work.edition) await keep();
  };

  const heard = async (kept: KeptForm, outcome: Outcome | null) => {
    if (outcome) await settle(kept, outcome);
    const isNewer = kept.edition !== work.edition;
    if (outcome?.code === null && !isNewer) mends.stored();
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
    say({ here: "sending" });
    await heard(kept, await deliver(kept));
  };

  const ask = () => askAgain(form, () => typedIn(fieldsOf(form)), typedIn(elsewhere));

  const typed = () => {
    ask();
    Object.assign(work, { edition: Math.max(Date.now(), work.edition + 1), hasTyped: true });
    say({ here: "typing" });
    window.clearTimeout(work.sendTimer);
    // Who types without a pause is kept too.
    work.keepTimer ||= window.setTimeout(() => void keep().catch(nothingKept), keepPauseMs);
    work.sendTimer = window.setTimeout(() => void save().catch(nothingKept), pauseMs);
  };

  /** The page that comes next without a line: the first after this one that is still open. */
  const nextPage = async (fields: readonly [string, string][]) => {
    if (fields.some(([name]) => name === "_leave")) return "/solicitudes";
    if (draft.papers.includes(window.location.pathname)) return `${draft.home}/documentos`;
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
    say({ here: "sending" });
    const outcome = navigator.onLine ? await deliver(kept, "address") : null;
    await heard(kept, outcome);
    if (outcome?.location) return openPage(outcome.location, form);
    const next = await nextPage(kept.fields);
    work.busy = false;
    if ((await keptPaths(draft.owner)).has(next)) window.location.assign(next);
  };

  const submit = (event: SubmitEvent) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (work.isPlain) return;
    event.preventDefault();
    if (work.busy) return;
    if (button?.name !== "_row") {
      void submitted(button).catch(() => {
        // A browser that keeps nothing sends the form as without script.
        work.isPlain = true;
        form.requestSubmit(button);
      });
      return;
    }
    pressRow(form, button.value);
    typed();
  };

  const mends = watchMends(form, signal);
  form.dataset.awake = "true";
  form.addEventListener("input", typed, { signal });
  // A field that is left is kept at once.
  form.addEventListener("change", () => void keepNew().catch(nothingKept), { signal });
  form.addEventListener("submit", submit, { signal });
  signal.addEventListener("abort", () => {
    window.clearTimeout(work.keepTimer);
    window.clearTimeout(work.sendTimer);
  });

  return {
    async begin() {
      const others = (await keptForms(draft.owner)).filter((one) => one.action !== action);
      elsewhere = others.filter((one) => one.page.startsWith(`${draft.home}/`)).flatMap(({ fields }) => fields);
      const kept = await keptForm(action, draft.owner);
      // A page that came back with what to mend already shows what was typed last.
      if (kept && !work.hasTyped && !new URLSearchParams(window.location.search).has("aviso")) {
        if (kept.storedAt !== null && kept.storedAt < draft.drawnAt) await forgetForm(action);
        else {
          fill(form, kept.fields);
          say(hereBefore(kept));
        }
      }
      ask();
    },
    keep: keepNew,
    async look() {
      const kept = work.hasTyped ? null : await keptForm(action, draft.owner);
      if (kept?.storedAt) say(hereBefore(kept));
    },
    isBusy: () => work.busy,
  };
}

/** Without a place to keep words, the button still sends them. */
function nothingKept(): void {}

type Here = Pick<Standing, "here" | "storedAt">;

function hereAfter(outcome: Outcome | null): Here {
  if (outcome === null || outcome.code === "signed_out") return { here: "on_phone", storedAt: null };
  return outcome.code === null ? { here: "stored", storedAt: outcome.at } : { here: "refused", storedAt: null };
}

function hereBefore({ storedAt, refusal }: KeptForm): Here {
  return { here: storedAt ? "stored" : refusal ? "refused" : "on_phone", storedAt };
}
