"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";

type Props = {
  formId: string;
  /** The revision that the page shows: a new one says that the last saving has been shown. */
  revision: number;
  texts: { saved: string; typing: string; saving: string; failed: string };
};

const pauseMs = 1_200;
const againMs = 8_000;

type State = "saved" | "typing" | "saving" | "failed";

/**
 * Saves a form when its typing pauses, by the same post that its button makes, and shows the page anew. Without script the
 * button does it.
 */
export function AutoSave({ formId, revision, texts }: Props) {
  const router = useRouter();
  const [state, setState] = useState<State>("saved");
  const [isShowing, show] = useTransition();
  const work = useRef({ timer: 0, busy: false, dirty: false, waiting: null as HTMLElement | null });

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const now = work.current;
    const later = (ms: number) => {
      window.clearTimeout(now.timer);
      now.timer = window.setTimeout(save, ms);
    };
    async function save() {
      if (now.busy || !(form instanceof HTMLFormElement)) return;
      Object.assign(now, { busy: true, dirty: false });
      setState("saving");
      const location = await post(form).catch(() => null);
      if (location === null) {
        Object.assign(now, { busy: false, dirty: true });
        setState("failed");
        later(againMs);
        return;
      }
      show(() => router.replace(location, { scroll: false }));
    }
    const typed = () => {
      now.dirty = true;
      if (!now.busy) setState("typing");
      later(pauseMs);
    };
    const submitted = (event: SubmitEvent) => {
      window.clearTimeout(now.timer);
      if (!now.busy) return;
      // A button pressed while something is being saved acts on what was saved.
      event.preventDefault();
      now.waiting = event.submitter;
    };
    form.addEventListener("input", typed);
    form.addEventListener("submit", submitted);
    return () => {
      window.clearTimeout(now.timer);
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", submitted);
    };
  }, [formId, router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what ends a saving
  useEffect(() => {
    const now = work.current;
    if (isShowing || !now.busy) return;
    now.busy = false;
    setState(now.dirty ? "typing" : "saved");
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const { waiting } = now;
    now.waiting = null;
    if (waiting) form.requestSubmit(waiting);
    else if (now.dirty) form.dispatchEvent(new Event("input"));
  }, [revision, isShowing, formId]);

  return (
    <p role="status" className={state === "failed" ? "font-semibold text-rojo-700" : ""}>
      {texts[state]}
    </p>
  );
}

/** Posts the form as it stands; the answer is where it leads. */
async function post(form: HTMLFormElement): Promise<string | null> {
  const data = new FormData(form);
  data.set("_key", crypto.randomUUID());
  const body = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
  const response = await fetch(form.action, { method: "POST", body, headers: { "x-veta-answer": "address" } });
  if (!response.ok) return null;
  const { location } = (await response.json()) as { location: string };
  return location.split("#")[0] ?? null;
}
