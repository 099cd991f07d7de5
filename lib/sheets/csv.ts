import { stringify } from "csv-stringify/sync";
import type { Row } from "@/domain/loan/amortization";
import { decimalFromCents } from "@/domain/money";
import { type ScheduleColumn, scheduleColumns } from "./columns";

const amount = /^-?\d+(\.\d+)?$/;

/**
 * A cell that a spreadsheet takes as what it is: one that begins like a formula is led by an apostrophe, unless it is a
 * number below zero. Source: OWASP, CSV injection.
 */
export function plainCell(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !amount.test(cell) ? `'${cell}` : cell;
}

function cellOf(column: ScheduleColumn, row: Row): string {
  return plainCell(column.kind === "money" ? decimalFromCents(column.of(row)) : String(column.of(row)));
}

/**
 * The schedule for programs: UTF-8 with a byte order mark, CRLF, commas, one row an instalment and no sums; money with a
 * decimal point, dates "YYYY-MM-DD". Source: RFC 4180; the columns are in `docs/schedule-columns.md`.
 */
export function scheduleCsv(rows: readonly Row[]): Buffer {
  const records = rows.map((row) => scheduleColumns.map((column) => cellOf(column, row)));
  const header = scheduleColumns.map(({ name }) => name);
  return Buffer.from(stringify([header, ...records], { bom: true, record_delimiter: "windows" }));
}
