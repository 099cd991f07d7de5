import { isDate } from "../date";
import { formatDate } from "../format";
import { formatPlainMoney, parseMoney } from "../money";
import type { LeafKind } from "./shape";

/** Single values between the configuration and the text in an input. What is empty in the one is empty in the other. */

/** A value that could be read, or the code of why it could not; codes have their sentences in `messages/`. */
export type Read = { value: unknown } | { error: string };

/** How a value stands in its input: 6000000 is "60,000.00", 2800 is "28.00", "0.2800" too, a day is "04/08/2026". */
export function writeLeaf(kind: LeafKind, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  switch (kind) {
    case "cents":
      return Number.isSafeInteger(value) ? formatPlainMoney(Number(value)) : String(value);
    case "basis_points":
      return shifted(String(value), -2, 2);
    case "parts_per_million":
      return shifted(String(value), -4, 4);
    case "rate":
      return shifted(String(value), 2, 2);
    case "date":
      return isDate(String(value)) ? formatDate(String(value)) : String(value);
    default:
      return String(value);
  }
}

/** The inverse. An empty input is an empty text, or no number. */
export function readLeaf(kind: LeafKind, text: string): Read {
  const typed = text.replace(/\r\n?/g, "\n").trim();
  switch (kind) {
    case "text":
    case "long_text":
    case "code":
    case "fact":
    case "listed":
      return { value: typed };
    case "colour":
      return { value: typed.toLowerCase() };
    case "date":
      return typed === "" ? { value: "" } : readDate(typed);
    case "rate":
      return typed === "" ? { value: "" } : readRate(typed);
    default:
      return typed === "" ? { value: null } : readNumber(kind, typed);
  }
}

type NumberKind = "cents" | "basis_points" | "parts_per_million" | "integer" | "number";
const decimalsOf = { basis_points: 2, parts_per_million: 4, integer: 0 } as const;

function readNumber(kind: NumberKind, typed: string): Read {
  if (kind === "cents") {
    const cents = parseMoney(typed.replace(/^-/, ""));
    return cents === null ? { error: "money_invalid" } : { value: typed.startsWith("-") ? 0 - cents : cents };
  }
  const plain = plainNumber(typed);
  if (plain === null) return { error: "number_invalid" };
  if (kind === "number") return { value: Number(plain) };
  const places = decimalsOf[kind];
  if ((plain.split(".")[1] ?? "").length > places) return { error: "number_decimals" };
  const value = Number(shifted(plain, places, 0));
  return Number.isSafeInteger(value) ? { value } : { error: "number_too_large" };
}

/** Digits as a program reads them: "1,234.5 %" is "1234.5". Null when it could mean something else, or nothing. */
function plainNumber(typed: string): string | null {
  const figure = typed.replace(/\s*%$/, "");
  const grouped = /^-?\d{1,3}([, \u00a0]\d{3})+(\.\d+)?$/.test(figure);
  const plain = grouped ? figure.replace(/[, \u00a0]/g, "") : figure;
  return /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/.test(plain) && Number.isFinite(Number(plain)) ? plain : null;
}

/** A percentage as the fraction it stands for, with at least four decimals: "28" is "0.2800". */
function readRate(typed: string): Read {
  const plain = plainNumber(typed);
  if (plain === null || !/^[\d.]+$/.test(plain)) return { error: "rate_invalid" };
  const fraction = shifted(plain.replace(/^0+(?=\d)/, ""), -2, 4);
  // The largest rate is a whole one.
  return { value: fraction.replace(/^(\d\d+)\.0+$/, "$1") };
}

/** "4/8/2026", "04-08-2026" and "2026-08-04" are the same day. */
function readDate(typed: string): Read {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const date = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed;
  return isDate(date) ? { value: date } : { error: "date_invalid" };
}

/** Moves the decimal point of a plain number without passing through binary ones, and shows at least so many decimals. */
function shifted(plain: string, places: number, atLeast: number): string {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === "") return plain;
  const digits = (whole + decimals).padEnd(whole.length + places, "0");
  const point = whole.length + places;
  const padded = point > 0 ? digits : digits.padStart(digits.length + 1 - point, "0");
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const tail = padded.slice(at).padEnd(atLeast, "0");
  return `${sign}${head}${tail === "" ? "" : `.${tail}`}`;
}
