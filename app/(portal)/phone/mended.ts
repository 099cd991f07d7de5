/**
 * Takes away what a page says is wrong once the lender has stored it right. Only what was changed since is known to be:
 * the rest stays until the button asks again.
 */
export function watchMends(form: HTMLFormElement, signal: AbortSignal): { stored(): void } {
  const touched = new Set<string>();
  form.addEventListener(
    "input",
    ({ target }) => {
      for (let part = target as Element | null; part && part !== form; part = part.parentElement)
        for (const id of errorsOf(part)) touched.add(id);
    },
    { signal },
  );
  return {
    stored() {
      for (const id of touched) forget(id);
      touched.clear();
    },
  };
}

const summary = "problemas";

function errorsOf(part: Element): string[] {
  return (part.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.endsWith("-error"));
}

function forget(id: string): void {
  document.getElementById(id)?.remove();
  for (const part of document.querySelectorAll(`[aria-describedby~="${CSS.escape(id)}"]`)) {
    const others = (part.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other !== id);
    if (others.length > 0) part.setAttribute("aria-describedby", others.join(" "));
    else part.removeAttribute("aria-describedby");
    const frames = part instanceof HTMLFieldSetElement ? [...part.querySelectorAll("*")] : [part, part.parentElement];
    for (const frame of frames) {
      frame?.removeAttribute("aria-invalid");
      frame?.classList.replace("border-rojo-700", "border-borde-campo");
    }
  }
  const list = document.getElementById(summary);
  list
    ?.querySelector(`a[href="#${CSS.escape(id.replace(/-error$/, ""))}"]`)
    ?.closest("li")
    ?.remove();
  if (!list || list.querySelector("li")) return;
  list.remove();
  document.title = document.title.replace(/^Error: /, "");
}
