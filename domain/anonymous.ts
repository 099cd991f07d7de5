import { type Answers, type AnswerValue, type Cell, type Row, rowsOf } from "./answer/value";
import { unknownAnswer } from "./condition";
import { type ProductConfig, questionsOf } from "./product";
import type { Column, OfKind, Question } from "./question";
import { rucFromStem } from "./register/ruc";
import { departments, districts, provinces } from "./register/ubigeo";

/**
 * The answers of a past application with every personal value replaced: texts, numbers of people and companies, places below
 * the department, days below the year. Figures and choices stay, for they are what rules look at.
 */
export function withoutPeople(product: ProductConfig, answers: Answers): Record<string, AnswerValue> {
  const kept: Record<string, AnswerValue> = {};
  for (const asked of questionsOf(product)) {
    const value = answers[asked.code];
    if (value === undefined) continue;
    const replaced = value === unknownAnswer ? value : replacementOf(asked, value);
    if (replaced !== null) kept[asked.code] = replaced;
  }
  return kept;
}

/** Null for what cannot be said without naming somebody. */
function replacementOf(asked: Question, value: AnswerValue): AnswerValue | null {
  switch (asked.kind) {
    case "number":
    case "money":
    case "yes_no":
    case "choice":
    case "many":
    case "technology":
      return value;
    case "text":
    case "date":
      return withoutPerson(asked, value as Cell);
    case "table":
      return rowsOf(value)?.map((row) => withoutPeopleInRow(asked, row)) ?? null;
    case "ruc":
      return rucFromStem(String(value).startsWith("20") ? "2000000001" : "1000000001");
    case "dni":
      return "00000001";
    case "place":
      return capitalOf(String(value).slice(0, 2));
    default:
      return null;
  }
}

function withoutPeopleInRow({ columns }: OfKind<"table">, row: Row): Row {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const cell = row[column.code];
      return cell === undefined ? [] : [[column.code, withoutPerson(column, cell)]];
    }),
  );
}

function withoutPerson(asked: Column | OfKind<"text" | "date">, value: Cell): Cell {
  if (asked.kind === "text") return "Dato de muestra".slice(0, asked.maxLength);
  return asked.kind === "date" ? `${String(value).slice(0, 4)}-01-01` : value;
}

/** The first district of a department, which says no more than the department. */
export function capitalOf(department: string): string | null {
  const known = departments().find(({ code }) => code === department);
  const province = known && provinces(known.code)[0];
  return (province && districts(province.code)[0]?.code) ?? null;
}
