import writeXlsxFile, { type Cell, type CellObject } from "write-excel-file/node";
import { decimalFromCents } from "@/domain/money";
import { fill } from "@/lib/sentence";
import { type ScheduleColumn, scheduleColumns } from "./columns";
import type { SheetValue, SummarySheet } from "./content";
import { type SheetTexts, sheetTexts, valueText } from "./texts";

const amountFormat = "#,##0.00";
const dayFormat = "dd/mm/yyyy";
const head: Partial<CellObject> = {
  fontWeight: "bold",
  bottomBorderStyle: "thin",
  wrap: true,
  alignVertical: "bottom",
};
const sum: Partial<CellObject> = { fontWeight: "bold", topBorderStyle: "thin", bottomBorderStyle: "double" };

// Spreadsheets count in binary numbers: this one is the nearest to the exact céntimos and shows them.
const amount = (cents: number): CellObject => ({
  type: Number,
  value: Number(decimalFromCents(cents)),
  format: amountFormat,
});
const day = (on: string): CellObject => ({ type: Date, value: new Date(`${on}T00:00:00Z`), format: dayFormat });
const words = (value: string): CellObject => ({ type: String, value, wrap: true, alignVertical: "top" });

/**
 * The schedule as a workbook: real numbers and dates, words always as words and never as formulas. The second sheet is
 * the hoja resumen. In Spanish, as the PDF.
 */
export function scheduleXlsx(sheet: SummarySheet): Promise<Buffer> {
  const t = sheetTexts("es");
  const sheets: { sheet: string; data: Cell[][]; columns: { width: number }[]; stickyRowsCount?: number }[] = [
    {
      sheet: "Cronograma",
      data: [
        scheduleColumns.map(({ kind, title }) => ({
          ...words(t.schedule[title]),
          ...head,
          align: kind === "date" ? "left" : "right",
        })),
        ...sheet.schedule.rows.map((row) => scheduleColumns.map((column) => cellOf(column, row))),
        totalsOf(sheet, t),
      ],
      columns: scheduleColumns.map(({ kind }) => ({ width: kind === "money" ? 14 : kind === "date" ? 12 : 7 })),
      stickyRowsCount: 1,
    },
    {
      sheet: "Hoja resumen",
      data: summaryOf(sheet, t),
      columns: [{ width: 58 }, { width: 34 }, { width: 80 }],
    },
  ];
  return writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function cellOf(column: ScheduleColumn, row: SummarySheet["schedule"]["rows"][number]): CellObject {
  switch (column.kind) {
    case "money":
      return amount(column.of(row));
    case "date":
      return day(column.of(row));
    case "count":
      return { type: Number, value: column.of(row), format: "0" };
  }
}

// The tax of the disbursement belongs to no row, so the column does not add up to the tax of the whole loan.
function totalsOf({ schedule: { rows, totals } }: SummarySheet, t: SheetTexts): Cell[] {
  const sums: Record<string, number> = {
    interest: totals.interestCents,
    principal: totals.principalCents,
    insurance: totals.insuranceCents,
    fee: totals.feesCents,
    instalment: totals.paidCents,
    itf: rows.reduce((all, row) => all + row.itfCents, 0),
  };
  return scheduleColumns.map(({ field }, index) => {
    if (index === 0) return { ...words(t.schedule.total), ...sum };
    const cents = sums[field];
    return cents === undefined ? { ...words(""), ...sum } : { ...amount(cents), ...sum };
  });
}

function summaryOf(sheet: SummarySheet, t: SheetTexts): Cell[][] {
  const valueCell = (value: SheetValue): CellObject => {
    if (value.kind === "money") return { ...amount(value.cents), alignVertical: "top" };
    if (value.kind === "rate")
      return { type: Number, value: Number(value.fraction), format: "0.00%", alignVertical: "top" };
    if (value.kind === "date") return { ...day(value.date), align: "right", alignVertical: "top" };
    return { ...words(valueText(value, sheet.currency, t)), align: "right" };
  };
  return [
    [{ ...words(sheet.title), fontWeight: "bold", fontSize: 14 }, null, null],
    [words(sheet.product), null, null],
    [words(sheet.notice.title), null, words(fill(t.issued, { date: sheet.issuedOn.split("-").reverse().join("/") }))],
    ...sheet.sections.flatMap(({ title, rows }) => [
      [null, null, null],
      [
        { ...words(title), ...head },
        { ...words(""), ...head },
        { ...words(""), ...head },
      ],
      ...rows.map((row) => [
        { ...words(row.label), ...(row.isTotal ? sum : {}) },
        { ...valueCell(row.value), ...(row.isTotal ? sum : {}) },
        row.note ? words(row.note) : null,
      ]),
    ]),
  ];
}
