import type { Scalar } from "@/domain/answer/scalar";
import { type AnswerValue, codesOf, coordinatesOf, rowsOf, technologiesOf } from "@/domain/answer/value";
import { unknownAnswer } from "@/domain/condition";
import { isDate } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { formatDegrees } from "@/domain/place/coordinates";
import { noneWord } from "@/domain/product-facts";
import type { OfKind, Question } from "@/domain/question";
import { place } from "@/domain/register/ubigeo";
import { practiceName, technologyName } from "./technology-names";
import type { QuestionTexts } from "./texts";

type Words = Pick<QuestionTexts, "language" | "yes" | "no" | "unknown">;

/** A stored answer as people read it. A DNI shows its last four figures only. */
export function answerText(asked: Question, value: AnswerValue, words: Words): string {
  if (value === unknownAnswer) return words.unknown;
  switch (asked.kind) {
    case "money":
    case "number":
    case "date":
    case "yes_no":
    case "choice":
      return typeof value === "object" ? "" : cellText(asked, value, words);
    case "many":
      return listed(codesOf(value), (code) => optionText(asked.options, code, words), words);
    case "technology": {
      const given = technologiesOf(value);
      const names = listed(given?.chosen ?? null, (code) => technologyName(code, words.language), words);
      return given?.practice ? `${names} (${practiceName(given.practice, words.language)})` : names;
    }
    case "coordinates": {
      const point = coordinatesOf(value);
      return point ? `${formatDegrees(point)} («${point.typed}»)` : "";
    }
    case "table": {
      const rows = rowsOf(value);
      return listed(rows?.map((row) => JSON.stringify(row)) ?? null, (row) => row, words);
    }
    case "dni":
      return `••••${String(value).slice(-4)}`;
    case "place":
      return placeName(String(value));
    default:
      return String(value);
  }
}

/** One figure, choice or text as people read it: an answer, or a cell of a table. */
export function cellText(asked: Scalar, value: string | number, words: Words): string {
  switch (asked.kind) {
    case "money":
      return Number.isSafeInteger(value) ? formatSoles(Number(value)) : String(value);
    case "number": {
      const figure = plainNumber(Number(value));
      return asked.unit ? `${figure} ${textIn(asked.unit, words.language)}` : figure;
    }
    case "date":
      return isDate(String(value)) ? formatDate(String(value)) : String(value);
    case "yes_no":
      return value === "yes" ? words.yes : words.no;
    case "choice":
      return optionText(asked.options, String(value), words);
    default:
      return String(value);
  }
}

function optionText(options: OfKind<"choice">["options"], value: string, words: Words): string {
  const option = options.find(({ code }) => code === value);
  return option ? textIn(option.label, words.language) : value;
}

function listed(codes: readonly string[] | null, name: (code: string) => string, { language }: Words): string {
  if (!codes) return "";
  return codes.length === 0 ? textIn(noneWord, language) : codes.map(name).join(", ");
}

/** A stored answer as it is typed: what a field shows when its page opens. */
export function typedText(asked: Question, value: AnswerValue | undefined): string {
  if (value === undefined || value === unknownAnswer) return "";
  if (asked.kind === "money") return formatPlainMoney(Number(value));
  if (asked.kind === "number") return plainNumber(Number(value));
  return asked.kind === "place" ? placeName(String(value)) : String(value);
}

/** "Ananea, San Antonio de Putina, Puno" */
export function placeName(code: string): string {
  const found = place(code);
  return found ? `${found.district}, ${found.province}, ${found.department}` : code;
}

export function plainNumber(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}
