import { formatDate } from "@/domain/format";
import type { Row } from "@/domain/loan/amortization";
import { formatPlainMoney } from "@/domain/money";
import type { SummarySheet } from "./content";
import {
  artifact,
  columnWidth,
  doubleLine,
  type Element,
  ensureRoom,
  ink,
  line,
  type Paper,
  page,
  startPage,
  tag,
  widthOf,
  write,
  writeLine,
} from "./paper";
import { heading } from "./pdf-sections";
import type { SheetTexts } from "./texts";

/** The cronograma: one ruled row an instalment, its header on every page, the sums under a double line. */

type Column = { title: string; of: (row: Row) => string; sum: string; isLeft?: boolean };
type Placed = Column & { x: number; width: number };

const rowStep = 17;
// A schedule starts at the foot of a page only with some rows under its header.
const leastStart = 240;
const largest = 9.5;
const columnHeader: object = { scope: "Column" };
const rowHeader: object = { scope: "Row" };

function columnsOf({ schedule: { totals } }: SummarySheet, { schedule: t }: SheetTexts): Column[] {
  const money = formatPlainMoney;
  return [
    { title: t.number, of: (row) => String(row.number), sum: t.total, isLeft: true },
    { title: t.due, of: (row) => formatDate(row.dueOn), sum: "", isLeft: true },
    { title: t.days, of: (row) => String(row.days), sum: "" },
    { title: t.principal, of: (row) => money(row.principalCents), sum: money(totals.principalCents) },
    { title: t.interest, of: (row) => money(row.interestCents), sum: money(totals.interestCents) },
    { title: t.insurance, of: (row) => money(row.insuranceCents), sum: money(totals.insuranceCents) },
    { title: t.fee, of: (row) => money(row.feeCents), sum: money(totals.feesCents) },
    { title: t.instalment, of: (row) => money(row.instalmentCents), sum: money(totals.paidCents) },
    { title: t.closing, of: (row) => money(row.closingCents), sum: "" },
  ];
}

/** As wide as their widest figure, what is left shared out; a smaller type only where millions would not fit. */
function placed(paper: Paper, columns: readonly Column[], rows: readonly Row[]): { columns: Placed[]; size: number } {
  const widest = columns.map(({ title, of, sum }) =>
    Math.max(...[title, sum, ...rows.map(of)].map((words) => widthOf(paper, words, { face: "strong", size: largest }))),
  );
  const needed = widest.reduce((sum, width) => sum + width, 0);
  const size = Math.min(largest, (largest * (columnWidth - 8 * (columns.length - 1))) / needed);
  const gap = (columnWidth - (needed * size) / largest) / (columns.length - 1);
  let x = page.left;
  const wide = columns.map((column, index) => {
    const width = ((widest[index] ?? 0) * size) / largest;
    const at = { ...column, x, width };
    x += width + gap;
    return at;
  });
  return { columns: wide, size };
}

export function drawSchedule(paper: Paper, sheet: SummarySheet, t: SheetTexts): void {
  const { rows, title, lead } = sheet.schedule;
  ensureRoom(paper, leastStart);
  heading(paper, title);
  paper.y += 7;
  tag(paper, "P", () => {
    paper.y += write(paper, lead, page.left, paper.y, columnWidth, { size: 9.5, colour: ink.quiet }) + 6;
  });
  const { columns, size } = placed(paper, columnsOf(sheet, t), rows);
  const table = paper.doc.struct("Table");
  paper.root.add(table);
  header(paper, columns, size, table);
  for (const row of rows) {
    // The last row keeps the sums beside it.
    const isLast = row === rows.at(-1);
    if (paper.y + rowStep * (isLast ? 2.5 : 1) > page.bottom) {
      startPage(paper);
      header(paper, columns, size, null);
    }
    drawRow(paper, table, columns, size, (column) => column.of(row), false);
    if (!isLast) line(paper, paper.y);
  }
  line(paper, paper.y, { thickness: 0.9, colour: ink.text });
  drawRow(paper, table, columns, size, (column) => column.sum, true);
  doubleLine(paper, paper.y);
  table.end();
  paper.y += 6;
}

/** Drawn once as cells of the table, and again on further pages for the eye alone. */
function header(paper: Paper, columns: readonly Placed[], size: number, table: Element | null): void {
  const top = paper.y + 5;
  const style = (column: Placed) =>
    ({ face: "strong", size, colour: ink.deep, align: column.isLeft ? "left" : "right" }) as const;
  const draw = (column: Placed) => writeLine(paper, column.title, column.x, top, column.width, style(column));
  if (table) {
    const cells = columns.map((column) => paper.doc.struct("TH", columnHeader, [() => draw(column)]));
    table.add(paper.doc.struct("TR", {}, cells));
  } else {
    artifact(paper, "Pagination", () => columns.forEach(draw));
  }
  paper.y += rowStep + 2;
  line(paper, paper.y, { thickness: 1, colour: ink.text });
}

function drawRow(
  paper: Paper,
  table: Element,
  columns: readonly Placed[],
  size: number,
  wordsOf: (column: Placed) => string,
  isSum: boolean,
): void {
  const top = paper.y + 3.5;
  const { doc } = paper;
  const cells = columns.map((column, index) => {
    const words = wordsOf(column);
    const face = isSum || column === columns.at(-2) ? "strong" : "regular";
    const draw = () =>
      writeLine(paper, words, column.x, top, column.width, { face, size, align: column.isLeft ? "left" : "right" });
    return index === 0 ? doc.struct("TH", rowHeader, [draw]) : doc.struct("TD", {}, words === "" ? [] : [draw]);
  });
  table.add(doc.struct("TR", {}, cells));
  paper.y += rowStep;
}
