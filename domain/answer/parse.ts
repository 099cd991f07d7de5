import { unknownAnswer } from "../condition";
import { parseCoordinates } from "../place/coordinates";
import type { OfKind, Question } from "../question";
import { parseDni } from "../register/dni";
import { parseRuc } from "../register/ruc";
import { place } from "../register/ubigeo";
import { practicesReplaced, technologiesIn } from "../technology/catalogue";
import { parseScalar } from "./scalar";
import { parseTable } from "./table";
import { type AnswerValue, noneAnswer, otherTechnology } from "./value";

/** `parts` names what is wrong inside an answer; `readable` is the rest of it. */
export type Parsed =
  | { ok: true; value: AnswerValue | null }
  | { ok: false; code: string; parts?: Readonly<Record<string, string>>; readable?: AnswerValue };

/** The longest text that an answer can be typed as: a full table. */
export const longestAnswer = 20_000;

/** "Ninguno", as it is typed. */
export const typedNone = "-";

/**
 * Reads what was typed into a field: the text of a simple one, codes parted by spaces for several, a table as JSON rows of
 * texts. Empty is allowed here: a draft may have gaps, `gaps()` names them.
 */
export function parseAnswer(asked: Question, typed: string, today: string): Parsed {
  if (typed.length > longestAnswer) return { ok: false, code: "text_too_long" };
  const text = readable(typed).trim();
  if (text === "") return { ok: true, value: null };
  if (text === unknownAnswer && asked.kind !== "computed")
    return asked.allowUnknown ? { ok: true, value: text } : { ok: false, code: "answer_invalid" };
  switch (asked.kind) {
    case "text":
    case "number":
    case "money":
    case "date":
    case "yes_no":
    case "choice":
      return parseScalar(asked, text, today);
    case "many":
      return parseMany(asked, text);
    case "technology":
      return parseTechnology(asked, text);
    case "table":
      return parseTable(asked, text, today);
    case "coordinates":
      return parseCoordinates(text);
    case "ruc": {
      const ruc = parseRuc(text);
      return ruc.ok ? { ok: true, value: ruc.value } : { ok: false, code: ruc.reason };
    }
    case "dni": {
      const dni = parseDni(text);
      return dni.ok ? { ok: true, value: dni.value } : { ok: false, code: dni.reason };
    }
    case "place":
      return place(text) ? { ok: true, value: text } : { ok: false, code: "place_unknown" };
    case "document":
    case "photo":
    case "computed":
      return { ok: false, code: "answer_invalid" };
  }
}

// A database keeps neither control characters nor halves of letters.
function readable(typed: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return typed.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/gu, "");
}

function parseMany(asked: OfKind<"many">, text: string): Parsed {
  if (text === typedNone) return asked.allowNone ? { ok: true, value: [] } : { ok: false, code: "answer_invalid" };
  const chosen = new Set(text.split(/[\s,]+/));
  const value = asked.options.flatMap(({ code }) => (chosen.delete(code) ? code : []));
  return chosen.size === 0 ? { ok: true, value } : { ok: false, code: "answer_invalid" };
}

function parseTechnology(asked: OfKind<"technology">, text: string): Parsed {
  const [codes = "", practice = "", ...rest] = text.split("/").map((part) => part.trim());
  const chosen = new Set(codes.split(/[\s,]+/).filter(Boolean));
  if (chosen.size === 0) return { ok: false, code: "technology_required" };
  const value = technologyCodes(asked).filter((code) => chosen.delete(code));
  const isKnown = practice === "" || (asked.askPractice && practiceCodes(asked).includes(practice));
  if (chosen.size > 0 || rest.length > 0 || !isKnown || (value.length > 1 && !asked.several))
    return { ok: false, code: "answer_invalid" };
  return { ok: true, value: { chosen: value, practice: practice || null } };
}

/** What can be answered to a question for technologies. */
export function technologyCodes(asked: OfKind<"technology">): string[] {
  const offered = technologiesIn(asked.stages).map(({ code }) => code);
  return asked.allowOther ? [...offered, otherTechnology] : offered;
}

/** Practices that can be named as replaced; "none" is none of these. */
export function practiceCodes(asked: OfKind<"technology">): string[] {
  return [...practicesReplaced(asked.stages).map(({ code }) => code), noneAnswer];
}
