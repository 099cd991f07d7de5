import { practiceCodes, technologyCodes } from "../answer/parse";
import type { Column, Question } from "../question";

/** An answer as one could type it to any question that is typed; empty for the others. */
export function typedAnswer(asked: Question, seed = 0): string {
  switch (asked.kind) {
    case "text":
      return "Una respuesta".slice(0, asked.maxLength);
    case "number":
    case "money":
    case "date":
    case "yes_no":
    case "choice":
      return typedCell(asked, seed);
    case "many":
      return asked.options
        .filter((_option, at) => at === seed % asked.options.length || at % 2 === seed % 2)
        .map(({ code }) => code)
        .join(" ");
    case "ruc":
      return "20100070970";
    case "dni":
      return "45678912";
    case "place":
      return "210101";
    case "coordinates":
      return "19 S 451904 8382737";
    case "table":
      return JSON.stringify(
        Array.from({ length: Math.max(1, asked.minRows) }, () =>
          Object.fromEntries(asked.columns.map((column) => [column.code, typedCell(column, seed)])),
        ),
      );
    case "technology": {
      const [chosen = ""] = technologyCodes(asked).slice(seed % technologyCodes(asked).length);
      return asked.askPractice ? `${chosen} / ${practiceCodes(asked)[0]}` : chosen;
    }
    default:
      return "";
  }
}

function typedCell(asked: Column | Question, seed: number): string {
  switch (asked.kind) {
    case "number":
      return String(asked.min);
    case "money":
      return (asked.minCents / 100).toFixed(2);
    case "date":
      return "4/8/2019";
    case "yes_no":
      return seed % 2 === 0 ? "yes" : "no";
    case "choice":
      return asked.options[seed % asked.options.length]?.code ?? "";
    default:
      return "Ana";
  }
}
