"use client";

import { useEffect } from "react";

/**
 * 1 to 8 open the tabs, J and K go through the rows, Enter opens one, Alt with an arrow moves it. Never while somebody
 * types, and not at all where single keys are turned off.
 */
export function EditorKeys({ tabs }: { tabs: readonly string[] }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (event.altKey) {
        if (event.key === "ArrowUp" && act("up")) event.preventDefault();
        if (event.key === "ArrowDown" && act("down")) event.preventDefault();
        return;
      }
      const tab = tabs[Number(event.key) - 1];
      if (/^[1-8]$/.test(event.key) && tab) location.assign(tab);
      else if (event.key === "j") go(1);
      else if (event.key === "k") go(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [tabs]);
  return null;
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.offsetParent !== null);
}

/** The row in which the focus is, or the one that is open. */
function here(): HTMLElement | undefined {
  return rows().find((row) => row.contains(document.activeElement)) ?? rows().find((row) => row.dataset.row === "open");
}

function go(by: number): void {
  const all = rows();
  const at = here();
  const next = at ? all[all.indexOf(at) + by] : all[by > 0 ? 0 : all.length - 1];
  next?.querySelector<HTMLElement>("button, a, input, select, textarea")?.focus();
}

/** Presses the row's own button; a step is the same with keys as without. */
function act(step: "up" | "down"): boolean {
  const button = here()?.querySelector<HTMLButtonElement>(`button[name="_hacer"][value^="${step}:"]`);
  button?.click();
  return button !== null && button !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null;
}
