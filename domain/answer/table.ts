import type { OfKind } from "../question";
import type { Parsed } from "./parse";
import { parseScalar, writeScalar } from "./scalar";
import { type Cell, type Row, rowsOf } from "./value";

/** The rows of a table as typed: texts by column. Rows with nothing in them are no rows. */
export function parseTable(asked: OfKind<"table">, text: string, today: string): Parsed {
  if (text === "-") return asked.allowNone ? { ok: true, value: [] } : { ok: false, code: "answer_invalid" };
  const typed = typedRows(text);
  if (!typed) return { ok: false, code: "table_invalid" };
  const rows: Row[] = [];
  const parts: Record<string, string> = {};
  for (const [at, row] of typed.entries()) {
    const cells: Record<string, Cell> = {};
    for (const column of asked.columns) {
      const cell = String(Object.hasOwn(row, column.code) ? row[column.code] : "").trim();
      if (cell === "") continue;
      const parsed = parseScalar(column, cell, today);
      if (parsed.ok) cells[column.code] = parsed.value;
      else parts[`${at}-${column.code}`] = parsed.code;
    }
    if (Object.keys(cells).length > 0) rows.push(cells);
  }
  if (rows.length > asked.maxRows) return { ok: false, code: "rows_too_many" };
  if (Object.keys(parts).length > 0) return { ok: false, code: "table_cells", parts, readable: rows };
  return { ok: true, value: rows.length > 0 ? rows : null };
}

// A few more than any table may have: empty rows stand between full ones.
const mostTyped = 60;

function typedRows(text: string): Record<string, unknown>[] | null {
  try {
    const rows: unknown = JSON.parse(text);
    const isTable = Array.isArray(rows) && rows.length <= mostTyped && rows.every(isRow);
    return isTable ? rows : null;
  } catch {
    return null;
  }
}

function isRow(row: unknown): row is Record<string, unknown> {
  return (
    row !== null &&
    typeof row === "object" &&
    !Array.isArray(row) &&
    Object.values(row).every((cell) => typeof cell === "string" || typeof cell === "number")
  );
}

/** The inverse of `parseTable` for rows it gave. */
export function writeTable(asked: OfKind<"table">, rows: readonly Row[]): string {
  if (rows.length === 0) return "-";
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        asked.columns.flatMap(({ code, kind }) =>
          row[code] === undefined ? [] : [[code, writeScalar(kind, row[code])]],
        ),
      ),
    ),
  );
}

/** Whether a table has rows enough and all their cells that are needed. */
export function isTableWhole(asked: OfKind<"table">, value: unknown): boolean {
  const rows = rowsOf(value);
  if (!rows) return false;
  if (rows.length === 0) return asked.allowNone;
  return (
    rows.length >= asked.minRows &&
    rows.every((row) => asked.columns.every(({ code, required }) => !required || row[code] !== undefined))
  );
}
