import { fill } from "@/lib/sentence";
import type { SheetRow, SheetSection, SummarySheet } from "./content";
import {
  artifact,
  columnWidth,
  doubleLine,
  type Element,
  ensureRoom,
  heightOf,
  ink,
  line,
  type Paper,
  page,
  type Style,
  tag,
  write,
  writeLine,
} from "./paper";
import { type SheetTexts, valueText } from "./texts";

/** The sections as ruled tables of two columns: what it is on the left with its note, the figure on the right. */

const valueWidth = 152;
const labelWidth = columnWidth - valueWidth - 20;
const padding = 3.6;
const note = { size: 9, colour: ink.quiet } as const;

// The types of pdfkit do not know the attribute that its writer understands.
const rowHeader: object = { scope: "Row" };

export function drawSections(paper: Paper, sheet: SummarySheet, t: SheetTexts): void {
  for (const section of sheet.sections) drawSection(paper, section, (row) => valueText(row.value, sheet.currency, t));
}

function drawSection(paper: Paper, section: SheetSection, wordsOf: (row: SheetRow) => string): void {
  const [first] = section.rows;
  // A title never stands alone at the foot of a page.
  ensureRoom(paper, 40 + (first ? 2 * rowHeight(paper, first, wordsOf(first)) : 0));
  heading(paper, section.title);
  const table = paper.doc.struct("Table");
  paper.root.add(table);
  for (const row of section.rows) drawRow(paper, table, row, wordsOf(row));
  table.end();
}

export function heading(paper: Paper, title: string): void {
  paper.y += 12;
  tag(paper, "H2", () => {
    paper.y += write(paper, title, page.left, paper.y, columnWidth, { face: "strong", size: 13, colour: ink.deep }) + 3;
  });
  line(paper, paper.y, { thickness: 1, colour: ink.lagoon });
}

/** A paragraph, on a new page when it does not fit; one that is longer than a page is broken at its lines. */
export function paragraph(paper: Paper, words: string, style: Style = {}, after = 7, left = page.left): void {
  const width = page.right - left;
  ensureRoom(paper, Math.min(heightOf(paper, words, width, style), page.bottom - page.top - 20));
  tag(paper, "P", () => {
    paper.y += write(paper, words, left, paper.y, width, style) + after;
  });
}

/** The foot of every page: whose paper it is, and which page of how many by the words of `pageOf`. */
export function pageFooters(paper: Paper, words: string, pageOf: string): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    paper.doc.switchToPage(start + index);
    line(paper, page.bottom + 12);
    artifact(paper, "Pagination", () => {
      writeLine(paper, words, page.left, page.bottom + 19, columnWidth, note);
      const at = fill(pageOf, { page: index + 1, pages: count });
      writeLine(paper, at, page.left, page.bottom + 19, columnWidth, { ...note, align: "right" });
    });
  }
}

function styleOf({ isTotal, value }: SheetRow) {
  const isFigure = value.kind === "money" || value.kind === "rate" || value.kind === "date";
  const isOpen = value.kind === "pending" || value.kind === "does_not_apply";
  const label = { face: isTotal ? ("strong" as const) : ("regular" as const), size: 9.5 };
  return {
    label,
    value: {
      face: isFigure ? ("strong" as const) : ("regular" as const),
      size: isTotal ? 11 : 9.5,
      colour: isOpen ? ink.faint : ink.text,
      align: "right" as const,
    },
  };
}

function rowHeight(paper: Paper, row: SheetRow, value: string): number {
  const style = styleOf(row);
  const left =
    heightOf(paper, row.label, labelWidth, style.label) +
    (row.note ? heightOf(paper, row.note, labelWidth, note) + 1 : 0);
  return Math.max(left, heightOf(paper, value, valueWidth, style.value)) + 2 * padding;
}

function drawRow(paper: Paper, table: Element, row: SheetRow, value: string): void {
  const height = rowHeight(paper, row, value);
  const style = styleOf(row);
  ensureRoom(paper, height + 4);
  if (row.isTotal) line(paper, paper.y, { thickness: 0.9, colour: ink.text });
  const top = paper.y + padding;
  const { doc } = paper;
  let under = top;
  const header = doc.struct("TH", rowHeader, [
    () => {
      under += write(paper, row.label, page.left, top, labelWidth, style.label) + 1;
    },
  ]);
  const figure = doc.struct("P", {}, [
    () => {
      write(paper, value, page.right - valueWidth, top, valueWidth, style.value);
    },
  ]);
  const words = row.note;
  const said = words ? [doc.struct("P", {}, [() => void write(paper, words, page.left, under, labelWidth, note)])] : [];
  const cell = doc.struct("TD", {}, [figure, ...said]);
  table.add(doc.struct("TR", {}, [header, cell]));
  paper.y += height;
  if (row.isTotal) {
    doubleLine(paper, paper.y);
    paper.y += 4;
  } else {
    line(paper, paper.y);
  }
}
