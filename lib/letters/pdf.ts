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
} from "@/lib/sheets/paper";
import { heading, pageFooters, paragraph } from "@/lib/sheets/pdf-sections";
import { messagesIn } from "@/messages/catalogue";

/** A letter or sheet ready to be drawn; every text is Spanish, which is the binding one. */
export type LetterSheet = {
  lender: string;
  /** PNG of its logo; without one its name stands alone. */
  logo: Buffer | null;
  isSample: boolean;
  number: string;
  /** "Lima, 05/12/2026" and the instant that stands for it. */
  date: string;
  instant: Date;
  to: string;
  title: string;
  opening: readonly string[];
  /** Items are numbered, unless the section is plain. */
  sections: readonly { title: string; plain?: boolean; items: readonly { text: string; note?: string }[] }[];
  closing: readonly string[];
  /** What Veta itself says and nobody can take out. */
  fixed: string | null;
  signature: readonly string[];
};

const body = { size: 11, gap: 3 } as const;
const quiet = { size: 9.5, colour: ink.quiet } as const;
const logoHeight = 30;

/** The letter as a tagged PDF in Spanish: the same bytes for the same letter. */
export function letterPdf(sheet: LetterSheet): Promise<Buffer> {
  const t = messagesIn("es").letter;
  const paper = newPaper({
    title: sheet.title,
    author: sheet.lender,
    keywords: sheet.number,
    instant: sheet.instant,
  });
  drawTop(paper, sheet);
  if (sheet.isSample) paragraph(paper, t.sample, { ...quiet, face: "strong" });
  paragraph(paper, sheet.to, quiet);
  tag(paper, "H1", () => {
    paper.y +=
      write(paper, sheet.title, page.left, paper.y, columnWidth, { face: "strong", size: 19, colour: ink.deep }) + 8;
  });
  for (const words of sheet.opening) paragraph(paper, words, body);
  for (const section of sheet.sections) drawSection(paper, section);
  paper.y += 6;
  for (const words of sheet.closing) paragraph(paper, words, body);
  if (sheet.fixed) paragraph(paper, sheet.fixed, { ...body, face: "strong" });
  if (sheet.signature.length > 0) {
    ensureRoom(paper, 70);
    paper.y += 22;
    line(paper, paper.y - 6, { width: 200 });
    for (const words of sheet.signature) paragraph(paper, words, quiet, 1);
  }
  pageFooters(paper, `${sheet.lender} · ${sheet.number}`, t.page);
  return finished(paper);
}

function drawTop(paper: Paper, { lender, logo, number, date }: LetterSheet): void {
  const top = paper.y;
  if (logo)
    artifact(paper, "Layout", () => {
      paper.doc.image(logo, page.left, top, { fit: [150, logoHeight] });
    });
  const right = { ...quiet, align: "right" } as const;
  tag(paper, "P", () => writeLine(paper, `Veta · ${number}`, page.left, top, columnWidth, right));
  tag(paper, "P", () => writeLine(paper, date, page.left, top + 14, columnWidth, right));
  paper.y = top + (logo ? logoHeight + 8 : 0);
  tag(paper, "P", () => {
    paper.y += write(paper, lender, page.left, paper.y, 300, { face: "strong", size: 11 });
  });
  paper.y = Math.max(paper.y, top + 32) + 6;
  line(paper, paper.y, { thickness: 1, colour: ink.lagoon });
  paper.y += 14;
}

function drawSection(paper: Paper, { title, plain, items }: LetterSheet["sections"][number]): void {
  ensureRoom(paper, 60);
  heading(paper, title);
  paper.y += 6;
  for (const [index, { text, note }] of items.entries()) {
    const numbered = plain ? text : `${index + 1}. ${text}`;
    paragraph(paper, numbered, { ...body, face: note ? "strong" : "regular" }, note ? 1 : plain ? 3 : 6);
    if (note) paragraph(paper, note, body, 8, page.left + 14);
  }
}
