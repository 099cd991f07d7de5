/** Opens a page. The one that is open is drawn anew, where the browser alone would only scroll to the place named in it. */
export function openPage(address: string, form: HTMLFormElement): void {
  const { pathname, search } = window.location;
  const next = new URL(address, window.location.href);
  const isOpen = next.pathname === pathname && next.search === search;
  window.location.assign(next);
  if (!isOpen) return;
  // Neither the old place on the page nor the old fields are put back over the new answer.
  window.history.scrollRestoration = "manual";
  form.setAttribute("autocomplete", "off");
  window.location.reload();
}
