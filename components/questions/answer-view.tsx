import type { ReactNode } from "react";
import { type AnswerValue, rowsOf } from "@/domain/answer/value";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { Column, Question } from "@/domain/question";
import { answerText, cellText, plainNumber } from "./answer-text";
import type { QuestionTexts } from "./texts";

type Props = { asked: Question; value: AnswerValue; texts: Pick<QuestionTexts, "language" | "yes" | "no" | "unknown"> };

/** A stored answer as people read it; the rows of a table one under the other, with their sums. */
export function AnswerView({ asked, value, texts }: Props): ReactNode {
  const rows = rowsOf(value);
  if (asked.kind !== "table" || !rows || rows.length === 0) return answerText(asked, value, texts);
  const totals = asked.columns.flatMap((column) => totalOf(column, value, texts.language));
  return (
    <div className="grid gap-1">
      <ol className="grid gap-1">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <li key={at} className="wrap-anywhere">
            <span className="text-tinta-2">
              {textIn(asked.rowName, texts.language)} {at + 1}:
            </span>{" "}
            {asked.columns
              .filter(({ code }) => row[code] !== undefined)
              .map((column) => cellText(column, row[column.code] ?? "", texts))
              .join(" · ")}
          </li>
        ))}
      </ol>
      {totals.map((total) => (
        <p key={total} className="font-semibold">
          {total}
        </p>
      ))}
    </div>
  );
}

/** "Monto: S/ 1,200.00", where every row has its figure. */
function totalOf(column: Column, value: AnswerValue, language: QuestionTexts["language"]) {
  if ((column.kind !== "money" && column.kind !== "number") || !column.total) return [];
  const cells = (rowsOf(value) ?? []).map((row) => row[column.code]);
  if (!cells.every((cell) => typeof cell === "number")) return [];
  const scale = column.kind === "money" ? 1 : 10 ** column.decimals;
  const sum = cells.reduce((all: number, cell) => all + Math.round(Number(cell) * scale), 0) / scale;
  if (!Number.isSafeInteger(Math.round(sum * scale))) return [];
  const unit = column.kind === "number" && column.unit ? ` ${textIn(column.unit, language)}` : "";
  return [
    `${textIn(column.label, language)}: ${column.kind === "money" ? formatSoles(sum) : `${plainNumber(sum)}${unit}`}`,
  ];
}
