import { unknownAnswer } from "@/domain/eligibility";
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
  const typed = names.has(`${code}-day`) ? typedDate(code, text) : typedPlace(code, names, text);
  return typed.trim() === "" && names.has(`${code}-unknown`) ? unknownAnswer : typed;
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
