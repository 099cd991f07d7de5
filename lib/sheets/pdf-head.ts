import { formatDate } from "@/domain/format";
import { fill } from "@/lib/sentence";
import type { SheetFigure, SummarySheet } from "./content";
import { artifact, columnWidth, heightOf, ink, line, type Paper, page, tag, write, writeLine } from "./paper";
import { type SheetTexts, valueText } from "./texts";

/** The top of the first page: whose it is, what it binds to, and the three figures people decide by. */

/** Points. */
export const markSize = 26;

export function drawHead(paper: Paper, sheet: SummarySheet, t: SheetTexts, logo: Buffer | null): void {
  drawMark(paper, page.left, paper.y);
  const beside = page.left + markSize + 12;
  tag(paper, "H1", () =>
    writeLine(paper, sheet.title, beside, paper.y - 3, 320, { face: "strong", size: 20, colour: ink.deep }),
  );
  const issued = fill(t.issued, { date: formatDate(sheet.issuedOn) });
  tag(paper, "P", () =>
    writeLine(paper, issued, page.left, paper.y + 7, columnWidth, { size: 9, colour: ink.quiet, align: "right" }),
  );
  paper.y += markSize + 12;
  drawLogo(paper, logo);
  tag(paper, "P", () => {
    paper.y += write(paper, sheet.product, page.left, paper.y, columnWidth, { face: "strong", size: 13 });
  });
  tag(paper, "P", () => {
    paper.y += write(paper, sheet.lender, page.left, paper.y, columnWidth, { size: 10.5, colour: ink.quiet });
  });
  paper.y += 12;
  drawNotice(paper, sheet, t);
  drawFigures(paper, sheet, t);
}

/** The mark and, beside it, the name of a paper; the next line goes below both. */
export function drawTitle(paper: Paper, title: string): void {
  drawMark(paper, page.left, paper.y);
  const style = { face: "strong", size: 18, colour: ink.deep } as const;
  tag(paper, "H1", () => writeLine(paper, title, page.left + markSize + 12, paper.y - 1, columnWidth, style));
  paper.y += markSize + 12;
}

/** The logo of who lends, at the right below the day; its name stands in words as well. */
export function drawLogo(paper: Paper, logo: Buffer | null): void {
  if (!logo) return;
  const [width, height] = [130, 30];
  artifact(paper, "Layout", () => {
    paper.doc.image(logo, page.right - width, paper.y, { fit: [width, height], align: "right" });
  });
}

/** The vein crossing rock, as in the portal. */
export function drawMark(paper: Paper, x: number, y: number): void {
  const { doc } = paper;
  artifact(paper, "Layout", () => {
    doc
      .save()
      .translate(x, y)
      .scale(markSize / 28);
    doc.roundedRect(0, 0, 28, 28, 6).clip();
    doc.rect(0, 0, 28, 28).fill(ink.deep);
    doc.path("M12.5 11.2 l7.4 -4.1 l8.6 1.4").lineWidth(2).strokeColor("#9CC9C1").stroke();
    doc.path("M7.2 -1.2 l4.8 12.7 l-1.4 5.9 l7.2 12.2").lineWidth(3.6).strokeColor("#FAF8F3").stroke();
    doc.restore();
  });
}

function drawNotice(paper: Paper, sheet: SummarySheet, t: SheetTexts): void {
  const inner = columnWidth - 32;
  const more = sheet.isSample ? `${sheet.notice.text} ${t.sample}` : sheet.notice.text;
  const title = { face: "strong", size: 11 } as const;
  const body = { size: 9.5, colour: ink.quiet };
  const height = heightOf(paper, sheet.notice.title, inner, title) + heightOf(paper, more, inner, body) + 22;
  artifact(paper, "Layout", () => {
    paper.doc.roundedRect(page.left, paper.y, columnWidth, height, 4).fill(ink.sunk);
    paper.doc.rect(page.left, paper.y + 4, 3, height - 8).fill(ink.lagoon);
  });
  let taken = 0;
  tag(paper, "P", () => {
    taken = write(paper, sheet.notice.title, page.left + 16, paper.y + 10, inner, title);
  });
  tag(paper, "P", () => {
    write(paper, more, page.left + 16, paper.y + 12 + taken, inner, body);
  });
  paper.y += height + 16;
}

function drawFigures(paper: Paper, sheet: SummarySheet, t: SheetTexts): void {
  const gap = 18;
  const width = (columnWidth - gap * (sheet.figures.length - 1)) / sheet.figures.length;
  const top = paper.y;
  const lowest = sheet.figures.map((figure, index) => {
    const x = page.left + index * (width + gap);
    line(paper, top, { x, width, thickness: 2, colour: ink.lagoon });
    return drawFigure(paper, figure, { x, top, width }, valueText(figure.value, sheet.currency, t));
  });
  paper.y = Math.max(...lowest) + 4;
}

function drawFigure(
  paper: Paper,
  figure: SheetFigure,
  at: { x: number; top: number; width: number },
  value: string,
): number {
  const { x, width } = at;
  // Two lines for every label, so that the three amounts stand on one line.
  const amountTop = at.top + 35;
  let y = amountTop;
  tag(paper, "P", () => {
    write(paper, figure.label, x, at.top + 9, width, { size: 9.5, colour: ink.quiet });
  });
  tag(paper, "P", () => {
    y += write(paper, value, x, amountTop, width, { face: "strong", size: 20, colour: ink.deep, gap: 0 }) + 3;
  });
  tag(paper, "P", () => {
    y += write(paper, figure.note, x, y, width, { size: 9, colour: ink.quiet });
  });
  return y;
}
