import { unknownAnswer } from "../condition";
import type { Question } from "../question";
import { typedNone } from "./parse";
import { writeScalar } from "./scalar";
import { writeTable } from "./table";
import { type AnswerValue, codesOf, coordinatesOf, rowsOf, technologiesOf } from "./value";

/** A stored answer as one text that `parseAnswer` reads again; empty for what this question could not have stored. */
export function writeAnswer(asked: Question, value: AnswerValue): string {
  if (value === unknownAnswer) return unknownAnswer;
  switch (asked.kind) {
    case "many":
      return codesOf(value)?.join(" ") || (codesOf(value) ? typedNone : "");
    case "technology": {
      const given = technologiesOf(value);
      if (!given) return "";
      return given.practice ? `${given.chosen.join(" ")} / ${given.practice}` : given.chosen.join(" ");
    }
    case "table": {
      const rows = rowsOf(value);
      return rows ? writeTable(asked, rows) : "";
    }
    case "coordinates":
      return coordinatesOf(value)?.typed ?? "";
    case "document":
    case "photo":
    case "computed":
      return "";
    default:
      return typeof value === "object" ? "" : writeScalar(asked.kind, value);
  }
}
