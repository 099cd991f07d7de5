import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";

/**
 * A tagged PDF being written on A4: every text belongs to an element of the structure, every line is an artifact, and
 * nothing but what is given decides its bytes.
 */

export type Element = ReturnType<PDFKit.PDFDocument["struct"]>;

export type Paper = {
  doc: PDFKit.PDFDocument;
  /** The element Document, which holds all others. */
  root: Element;
  /** Where the next thing goes, in points from the top of the page. */
  y: number;
};

/** Points. The norm asks for type of at least 3 mm (8.5 points) in tables of rates: nothing here is smaller than 9. */
export const page = { width: 595.28, height: 841.89, left: 48, right: 547.28, top: 44, bottom: 776 };
export const columnWidth = page.right - page.left;

export const ink = {
  text: "#17211E",
  quiet: "#46514C",
  faint: "#5F6963",
  deep: "#073B3A",
  lagoon: "#0B5753",
  pale: "#DDEEEA",
  sunk: "#F0EDE4",
  line: "#D8D3C5",
} as const;

export type Face = "regular" | "strong";
export type Style = { face?: Face; size?: number; colour?: string; align?: "left" | "right"; gap?: number };

let faces: Record<Face, Buffer> | undefined;

function facesRead(): Record<Face, Buffer> {
  const read = (name: Face) => readFileSync(path.join(process.cwd(), "lib/sheets/fonts", `public-sans-${name}.ttf`));
  faces ??= { regular: read("regular"), strong: read("strong") };
  return faces;
}

/** What the file says of itself. The title is plain text; the instant stands for the hour of writing, so that bytes repeat. */
export type About = { title: string; author: string; keywords: string; instant: Date };

export function newPaper({ title, author, keywords, instant }: About): Paper {
  // pdfkit writes these into XML as they are.
  const plain = (words: string) => words.replace(/[<>&]/g, " ").replace(/ +/g, " ");
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: page.top, left: page.left, right: page.width - page.right, bottom: 0 },
    pdfVersion: "1.7",
    tagged: true,
    lang: "es-PE",
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: true,
    info: {
      Title: plain(title),
      Author: plain(author),
      Keywords: plain(keywords),
      Creator: "Veta",
      Producer: "Veta",
      CreationDate: instant,
      ModDate: instant,
    },
  });
  const { regular, strong } = facesRead();
  doc.registerFont("regular", regular);
  doc.registerFont("strong", strong);
  const root = doc.struct("Document");
  doc.addStructure(root);
  return { doc, root, y: page.top };
}

function use({ doc }: Paper, { face = "regular", size = 9.5, colour = ink.text }: Style): void {
  doc.font(face).fontSize(size).fillColor(colour);
}

const options = (width: number, { align = "left", gap = 1.5 }: Style) => ({ width, align, lineGap: gap });

export function heightOf(paper: Paper, words: string, width: number, style: Style = {}): number {
  use(paper, style);
  return paper.doc.heightOfString(words, options(width, style));
}

export function widthOf(paper: Paper, words: string, style: Style = {}): number {
  use(paper, style);
  return paper.doc.widthOfString(words);
}

/** Writes words at a place; call it inside an element or an artifact. Gives the height they took. */
export function write(paper: Paper, words: string, x: number, y: number, width: number, style: Style = {}): number {
  use(paper, style);
  paper.doc.text(words, x, y, options(width, style));
  return heightOf(paper, words, width, style);
}

/** One line of words that must not break, right-aligned at `right` when so styled. */
export function writeLine(paper: Paper, words: string, x: number, y: number, width: number, style: Style = {}): void {
  use(paper, style);
  const left = style.align === "right" ? x + width - paper.doc.widthOfString(words) : x;
  paper.doc.text(words, left, y, { lineBreak: false });
}

/** Adds an element of the structure whose content is what `draw` writes. */
export function tag(paper: Paper, kind: "H1" | "H2" | "P" | "Link", draw: () => void): void {
  paper.root.add(paper.doc.struct(kind, {}, [draw]));
}

/** Draws what is only decoration, or repeats what was said: no reader reads it aloud. */
export function artifact({ doc }: Paper, kind: "Layout" | "Pagination", draw: () => void): void {
  doc.markContent("Artifact", { type: kind });
  draw();
  doc.endMarkedContent();
}

export type Line = { x?: number; width?: number; thickness?: number; colour?: string };

export function line(paper: Paper, y: number, { x = page.left, width = columnWidth, ...drawn }: Line = {}): void {
  artifact(paper, "Layout", () => {
    const { thickness = 0.6, colour = ink.line } = drawn;
    paper.doc
      .lineWidth(thickness)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}

/** The double line that ends a sum. */
export function doubleLine(paper: Paper, y: number, where: Line = {}): void {
  line(paper, y, { ...where, thickness: 0.7, colour: ink.text });
  line(paper, y + 2.2, { ...where, thickness: 0.7, colour: ink.text });
}

/** Starts a page when less than `height` is left on this one. Gives whether it did. Never inside an element. */
export function ensureRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= page.bottom) return false;
  startPage(paper);
  return true;
}

export function startPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = page.top + 8;
}

/** Ends the document and gives its bytes. */
export function finished({ doc, root }: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    root.end();
    doc.end();
  });
}
