"use client";

import { useEffect } from "react";

/** 1 to 5 choose, Ctrl+Enter records, J and K go through the agenda. Single keys never while somebody types. */
export function VoteKeys({ form: formId, name }: { form: string; name: string }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const form = document.getElementById(formId);
      if (!(form instanceof HTMLFormElement)) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j" || event.key === "k") return follow(event.key === "j" ? 1 : -1);
      const radios = [...form.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`)];
      const chosen = radios[Number(event.key) - 1];
      if (!chosen) return;
      chosen.checked = true;
      chosen.dispatchEvent(new Event("input", { bubbles: true }));
      form.querySelector<HTMLTextAreaElement>("textarea")?.focus();
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [formId, name]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("textarea, select, input:not([type='radio'])") !== null;
}

function follow(step: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#agenda a")];
  const at = links.findIndex((link) => link.getAttribute("aria-current") === "page");
  links[at + step]?.click();
}
