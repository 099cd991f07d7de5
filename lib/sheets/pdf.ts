import { fill } from "@/lib/sentence";
import {
  artifact,
  columnWidth,
  ensureRoom,
  finished,
  ink,
  line,
  newPaper,
  type Paper,
  page,
  tag,
  write,
  writeLine,
} from "./paper";
import { drawHead } from "./pdf-head";
import { drawSchedule } from "./pdf-schedule";
import { drawSections, heading } from "./pdf-sections";
import type { Simulation } from "./simulation";
import { summarySheet } from "./summary-sheet";
import { type SheetTexts, sheetTexts } from "./texts";
import { type Verification, verificationOf } from "./verification";

/**
 * Hoja resumen and cronograma as a PDF in Spanish: tagged, so that it can be read aloud in order, with its language and
 * its title, its typeface inside, and the same bytes for the same simulation. Source of its form: ISO 32000-1, 14.8.
 */
export function summaryPdf(simulation: Simulation, logo: Buffer | null = null): Promise<Buffer> {
  const t = sheetTexts("es");
  const sheet = summarySheet(simulation, "es");
  const verification = verificationOf(simulation);
  const paper = newPaper({
    title: fill(t.file_title, { product: simulation.product.config.name.es }),
    author: sheet.lender,
    keywords: `${verification.reference} ${verification.code}`,
    // Noon in Lima: the day of issue in every reader's zone of the Americas.
    instant: new Date(`${simulation.issuedOn}T17:00:00Z`),
  });
  drawHead(paper, sheet, t, logo);
  drawSections(paper, sheet, t);
  drawSchedule(paper, sheet, t);
  drawVerification(paper, verification, t);
  drawFooters(paper, sheet.notice.title, verification, t);
  return finished(paper);
}

/** Where and with which code anyone may check the paper. */
export function drawVerification(paper: Paper, { reference, code, address, link }: Verification, t: SheetTexts): void {
  ensureRoom(paper, 125);
  heading(paper, t.verify.title);
  paper.y += 8;
  tag(paper, "P", () => {
    const words = fill(t.verify.text, { address });
    paper.y += write(paper, words, page.left, paper.y, columnWidth, { size: 9.5 }) + 8;
  });
  const half = columnWidth / 2;
  const box = 44;
  artifact(paper, "Layout", () => {
    paper.doc.roundedRect(page.left, paper.y, columnWidth, box, 4).fill(ink.pale);
  });
  for (const [index, [label, value]] of [
    [t.verify.reference, reference] as const,
    [t.verify.code, code] as const,
  ].entries()) {
    const x = page.left + 14 + index * (half + 20);
    tag(paper, "P", () => writeLine(paper, label, x, paper.y + 7, half, { size: 9, colour: ink.quiet }));
    tag(paper, "P", () =>
      writeLine(paper, value, x, paper.y + 20, half, { face: "strong", size: 14, colour: ink.deep }),
    );
  }
  paper.y += box + 8;
  tag(paper, "Link", () => {
    paper.doc.font("regular").fontSize(9.5).fillColor(ink.lagoon);
    paper.doc.text(t.verify.open, page.left, paper.y, { link, underline: true, width: columnWidth });
  });
  paper.y += 14;
}

/** On every page: what kind of paper it is, how to check it, and which page it is. */
export function drawFooters(paper: Paper, notice: string, verification: Verification | null, t: SheetTexts): void {
  const { start, count } = paper.doc.bufferedPageRange();
  const quiet = { size: 9, colour: ink.quiet } as const;
  for (let index = 0; index < count; index += 1) {
    paper.doc.switchToPage(start + index);
    line(paper, page.bottom + 12);
    artifact(paper, "Pagination", () => {
      const top = page.bottom + 19;
      writeLine(paper, notice, page.left, top, columnWidth, { ...quiet, face: "strong" });
      if (verification) {
        const { reference, code } = verification;
        writeLine(paper, fill(t.verify.footer, { reference, code }), page.left, top + 13, columnWidth, quiet);
      }
      const number = fill(t.page, { page: index + 1, pages: count });
      writeLine(paper, number, page.left, top, columnWidth, { ...quiet, align: "right" });
    });
  }
}
