import { mostRows } from "@/domain/question";

/** A form that comes back only because rows of a table were added or taken away. */
export const rowsCode = "rows_changed";

type Typed = Record<string, string[]>;

/**
 * The fields of a form after a button of a table: "add:sales" or "remove:sales:2". Later rows move up. `at` is the place to
 * show next; a button that says nothing changes nothing.
 */
export function withRows(typed: Typed, button: string): { typed: Typed; at: string } {
  const [, act, table = "", place = ""] = /^(add|remove):([a-z][a-z0-9_]*)(?::(\d{1,2}))?$/.exec(button) ?? [];
  const count = Math.min(Number(typed[`${table}-rows`]?.[0]) || 0, mostRows + 5);
  if (act === "add") {
    const rows = Math.min(count + 1, mostRows);
    return { typed: { ...typed, [`${table}-rows`]: [String(rows)] }, at: `${table}-${rows - 1}` };
  }
  if (act !== "remove" || place === "" || Number(place) >= count) return { typed, at: table };
  const gone = Number(place);
  const moved = Object.entries(typed).flatMap(([name, values]): [string, string[]][] => {
    const [code, at = "", column] = name.split("-");
    if (code !== table || !column || !/^\d+$/.test(at) || Number(at) < gone) return [[name, values]];
    return Number(at) === gone ? [] : [[`${table}-${Number(at) - 1}-${column}`, values]];
  });
  return { typed: { ...Object.fromEntries(moved), [`${table}-rows`]: [String(count - 1)] }, at: table };
}
