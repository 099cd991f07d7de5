/** Rows of a table, added and taken away on the phone. Without script the same buttons ask the server. */

const control = "input, select, textarea";

function rows(form: HTMLFormElement, table: string): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>(`fieldset[data-row-of="${CSS.escape(table)}"]`)];
}

export function rowsIn(form: HTMLFormElement, table: string): number {
  return rows(form, table).length;
}

/** Does what a button of a table says, and puts who pressed it where they go on: in the new row, or at the button that adds one. */
export function pressRow(form: HTMLFormElement, said: string): void {
  const [act, table = "", at] = said.split(":");
  if (act === "add") {
    if (addRow(form, table)) rows(form, table).at(-1)?.querySelector<HTMLElement>(control)?.focus();
  } else {
    removeRow(form, table, Number(at));
    form.querySelector<HTMLElement>(`button[name="_row"][value="add:${CSS.escape(table)}"]`)?.focus();
  }
}

/** Adds an empty row; false where there is none to take after, or no room. */
export function addRow(form: HTMLFormElement, table: string): boolean {
  const all = rows(form, table);
  const last = all.at(-1);
  if (!last || all.length >= Number(last.dataset.most)) return false;
  const fresh = last.cloneNode(true) as HTMLFieldSetElement;
  renumber(fresh, table, all.length);
  empty(fresh);
  last.after(fresh);
  settleButtons(form, table);
  return true;
}

/** Takes a row away and moves up those after it. */
function removeRow(form: HTMLFormElement, table: string, at: number): void {
  const all = rows(form, table);
  const gone = all[at];
  if (!gone || all.length <= Number(gone.dataset.least)) return;
  gone.remove();
  rows(form, table).forEach((row, place) => {
    renumber(row, table, place);
  });
  settleButtons(form, table);
}

const numbered = ["name", "id", "for", "aria-describedby", "value"];

/** Every name and number in a row, after its place. */
function renumber(row: HTMLFieldSetElement, table: string, at: number): void {
  row.id = at === 0 ? table : `${table}-${at}`;
  const inName = new RegExp(`(^|\\s)${table}-\\d+-`, "g");
  const inButton = new RegExp(`^remove:${table}:\\d+$`);
  for (const part of row.querySelectorAll("*")) {
    for (const attribute of numbered) {
      const text = part.getAttribute(attribute);
      if (text === null || (attribute === "value" && part.tagName !== "BUTTON")) continue;
      part.setAttribute(
        attribute,
        text.replace(inName, `$1${table}-${at}-`).replace(inButton, `remove:${table}:${at}`),
      );
    }
  }
  for (const number of row.querySelectorAll("[data-row-number]")) number.textContent = String(at + 1);
}

function empty(row: HTMLFieldSetElement): void {
  for (const cell of row.querySelectorAll(control)) {
    if (cell instanceof HTMLInputElement && cell.type !== "hidden") {
      cell.value = "";
      cell.checked = false;
    } else if (cell instanceof HTMLSelectElement) cell.selectedIndex = 0;
    else if (cell instanceof HTMLTextAreaElement) cell.value = "";
  }
  unmark(row);
}

/** What was wrong with the row it was taken after is not wrong with an empty one. */
function unmark(row: HTMLFieldSetElement): void {
  for (const error of row.querySelectorAll('[id$="-error"]')) error.remove();
  for (const cell of row.querySelectorAll("[aria-invalid]")) {
    cell.removeAttribute("aria-invalid");
    const ids = cell.getAttribute("aria-describedby")?.split(" ") ?? [];
    const left = ids.filter((id) => !id.endsWith("-error")).join(" ");
    if (left) cell.setAttribute("aria-describedby", left);
    else cell.removeAttribute("aria-describedby");
  }
}

/** How many rows there are, and which buttons still have something to do. */
function settleButtons(form: HTMLFormElement, table: string): void {
  const all = rows(form, table);
  const { most, least } = all[0]?.dataset ?? {};
  const count = form.elements.namedItem(`${table}-rows`);
  if (count instanceof HTMLInputElement) count.value = String(all.length);
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[name="_row"]')) {
    const [act, of] = button.value.split(":");
    if (of !== table) continue;
    button.hidden = act === "add" ? all.length >= Number(most) : all.length <= Number(least);
  }
}
