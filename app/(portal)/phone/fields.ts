import { addRow, rowsIn } from "./table-rows";

/** What stands in a form, as it would be sent by a button, files apart. */
export function fieldsOf(form: HTMLFormElement, button?: HTMLElement | null): [string, string][] {
  return [...new FormData(form, button)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
}

/** Puts fields back where they were typed; what the page itself keeps (names that begin with "_") stays, but for the prints. */
export function fill(form: HTMLFormElement, fields: readonly [string, string][]): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const [name, [count]] of values) {
    const table = /^(.+)-rows$/.exec(name)?.[1];
    if (table) while (rowsIn(form, table) < Number(count)) if (!addRow(form, table)) break;
  }
  for (const control of form.elements) {
    const { name } = control as HTMLInputElement;
    if (!name || (name.startsWith("_") && name !== "_seen")) continue;
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = values.get(name)?.includes(control.value) ?? false;
    } else if (
      (control instanceof HTMLInputElement && control.type !== "file") ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    ) {
      const value = values.get(name)?.[0];
      if (value !== undefined) control.value = value;
    }
  }
}
