import { typedNone } from "@/domain/answer/parse";
import { unknownAnswer } from "@/domain/condition";
import { place, searchPlaces } from "@/domain/register/ubigeo";
import { placeName } from "./answer-text";

/** The fields of a form: what a FormData and our own reader of forms both offer. */
export type TypedFields = { keys(): Iterable<string>; get(name: string): unknown };

/**
 * The answers in a form made of QuestionFields, one text a question, as `parseAnswer` reads them: the boxes of a date are
 * put together, "No sé" becomes an answer, a district becomes its code. Names that begin with "_" are no questions.
 */
export function typedAnswers(fields: TypedFields): Record<string, string> {
  const text = (name: string) => String(fields.get(name) ?? "");
  const names = new Set(fields.keys());
  const codes = new Set([...names].filter((name) => !name.startsWith("_")).map((name) => name.split("-")[0] ?? name));
  return Object.fromEntries([...codes].map((code) => [code, answerTo(code, names, text)]));
}

function answerTo(code: string, names: ReadonlySet<string>, text: (name: string) => string): string {
  const typed = typedIn(code, names, text);
  if (typed.trim() === "" && names.has(`${code}-none`)) return typedNone;
  return typed.trim() === "" && names.has(`${code}-unknown`) ? unknownAnswer : typed;
}

function typedIn(code: string, names: ReadonlySet<string>, text: (name: string) => string): string {
  if (names.has(`${code}-day`)) return typedDate(code, text);
  if (names.has(`${code}-rows`)) return typedTable(code, names, text);
  const practice = text(`${code}-practice`);
  const chosen = names.has(`${code}-many`) ? typedBoxes(code, names) : typedPlace(code, names, text);
  return practice ? `${chosen} / ${practice}` : chosen;
}

/** Codes of the boxes that are ticked, parted by spaces. */
function typedBoxes(code: string, names: ReadonlySet<string>): string {
  const start = `${code}-has-`;
  return [...names].flatMap((name) => (name.startsWith(start) ? name.slice(start.length) : [])).join(" ");
}

/** The rows of a table as JSON, empty ones too so that what is wrong is found at its place; empty when all are. */
function typedTable(code: string, names: ReadonlySet<string>, text: (name: string) => string): string {
  const rows: Record<string, string>[] = [];
  for (const name of names) {
    const [table, at = "", column = ""] = name.split("-");
    if (table !== code || !/^\d{1,2}$/.test(at) || !/^[a-z]\w*$/.test(column)) continue;
    while (rows.length <= Number(at)) rows.push({});
    const row = rows[Number(at)];
    if (row && text(name).trim() !== "") row[column] = text(name);
  }
  return rows.every((row) => Object.keys(row).length === 0) ? "" : JSON.stringify(rows);
}

/** "4/8/2026" from three boxes; empty when all are. */
export function typedDate(name: string, text: (name: string) => string): string {
  const parts = ["day", "month", "year"].map((part) => text(`${name}-${part}`).trim());
  return parts.every((part) => part === "") ? "" : parts.join("/");
}

function typedPlace(code: string, names: ReadonlySet<string>, text: (name: string) => string): string {
  const typed = text(code);
  const searched = text(`${code}-searched`);
  const pick = text(`${code}-pick`);
  if (pick && typed === searched) return pick;
  return names.has(`${code}-place`) || searched ? placeCode(typed) : typed;
}

/** The code of the one district a text names, or the text itself when none or several do. */
export function placeCode(typed: string): string {
  if (typed.trim() === "" || place(typed.trim())) return typed.trim();
  const wanted = plain(typed);
  const found = searchPlaces(typed, 12);
  const named = found.filter(({ code, district }) => plain(placeName(code)) === wanted || plain(district) === wanted);
  const only = named.length === 1 ? named[0] : found.length === 1 ? found[0] : undefined;
  return only?.code ?? typed;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
