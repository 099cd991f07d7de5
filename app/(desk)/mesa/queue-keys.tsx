"use client";

import { useEffect } from "react";

/** J and K move through the queue, Enter opens the chosen file, / goes to the search. Never while somebody types. */
export function QueueKeys({ list }: { list: string }) {
  useEffect(() => {
    // The chosen row may lie below the fold of the page that was just opened.
    document.querySelector(`#${list} li > a[aria-current]`)?.scrollIntoView({ block: "nearest" });
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (event.key === "/") {
        document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
        event.preventDefault();
        return;
      }
      const links = [...document.querySelectorAll<HTMLAnchorElement>(`#${list} li > a`)];
      if (links[0]?.offsetParent === null) return;
      const at = links.findIndex((link) => link.getAttribute("aria-current") === "true");
      if (event.key === "j") links[at + 1]?.click();
      else if (event.key === "k") links[Math.max(at, 1) - 1]?.click();
      else if (event.key === "Enter") openChosen(links[at]);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list]);
  return null;
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, input, select, textarea, summary") !== null;
}

function openChosen(link: HTMLAnchorElement | undefined): void {
  const id = link && new URL(link.href).searchParams.get("expediente");
  if (id) location.assign(`/mesa/${id}`);
}
