import type { Row } from "@/domain/loan/amortization";
import type { SheetTexts } from "./texts";

/**
 * The columns of the schedule as files for programs and spreadsheets, in their order. The dictionary for those who read
 * them is `docs/schedule-columns.md`; a test keeps both equal.
 */
export type ScheduleColumn = {
  /** Header of the CSV: never renamed, columns are only added at the end. */
  name: string;
  /** The same field in the rows of `POST /api/v1/simulations`. */
  field: string;
  /** Its header in a spreadsheet. */
  title: keyof SheetTexts["schedule"];
} & (
  | { kind: "count"; of: (row: Row) => number }
  | { kind: "date"; of: (row: Row) => string }
  | { kind: "money"; of: (row: Row) => number }
);

export const scheduleColumns: readonly ScheduleColumn[] = [
  { name: "numero", field: "number", title: "number", kind: "count", of: (row) => row.number },
  { name: "vence", field: "dueOn", title: "due", kind: "date", of: (row) => row.dueOn },
  { name: "dias", field: "days", title: "days", kind: "count", of: (row) => row.days },
  { name: "saldo_inicial", field: "opening", title: "opening", kind: "money", of: (row) => row.openingCents },
  { name: "interes", field: "interest", title: "interest", kind: "money", of: (row) => row.interestCents },
  { name: "capital", field: "principal", title: "principal", kind: "money", of: (row) => row.principalCents },
  { name: "seguro", field: "insurance", title: "insurance", kind: "money", of: (row) => row.insuranceCents },
  { name: "comision", field: "fee", title: "fee", kind: "money", of: (row) => row.feeCents },
  { name: "cuota", field: "instalment", title: "instalment", kind: "money", of: (row) => row.instalmentCents },
  { name: "itf", field: "itf", title: "itf", kind: "money", of: (row) => row.itfCents },
  { name: "saldo_final", field: "closing", title: "closing", kind: "money", of: (row) => row.closingCents },
];
