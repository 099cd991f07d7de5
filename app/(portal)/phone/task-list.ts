import type { DraftPage } from "./standing";

/** The list of tasks as this phone knows it: the lender drew it before the last words were typed. */
export function markTasks({ steps }: DraftPage, finished: ReadonlySet<string>, label: string): void {
  for (const page of finished) {
    const status = document.querySelector(`main li a[href="${CSS.escape(page)}"] [data-status]`);
    if (status) status.textContent = label;
  }
  const open = steps.filter(({ isOpen }) => isOpen);
  const drawn = open[0]?.page;
  const next = open.find(({ page }) => !finished.has(page))?.page;
  if (!drawn || !next || next === drawn) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`main a[href="${CSS.escape(drawn)}"]`))
    if (!link.closest("li")) link.href = next;
}
