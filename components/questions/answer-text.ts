import type { AnswerValue } from "@/domain/answer/value";
import { unknownAnswer } from "@/domain/eligibility";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import type { Question } from "@/domain/question";
import { place } from "@/domain/register/ubigeo";
import type { QuestionTexts } from "./texts";

type Words = Pick<QuestionTexts, "language" | "yes" | "no" | "unknown">;

/** A stored answer as people read it. A DNI shows its last four figures only. */
export function answerText(asked: Question, value: AnswerValue, words: Words): string {
  if (value === unknownAnswer) return words.unknown;
  switch (asked.kind) {
    case "money":
      return formatSoles(Number(value));
    case "number": {
      const figure = plainNumber(Number(value));
      return asked.unit ? `${figure} ${textIn(asked.unit, words.language)}` : figure;
    }
    case "date":
      return formatDate(String(value));
    case "yes_no":
      return value === "yes" ? words.yes : words.no;
    case "choice": {
      const option = asked.options.find(({ code }) => code === value);
      return option ? textIn(option.label, words.language) : String(value);
    }
    case "dni":
      return `••••${String(value).slice(-4)}`;
    case "place":
      return placeName(String(value));
    default:
      return String(value);
  }
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

function plainNumber(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}
