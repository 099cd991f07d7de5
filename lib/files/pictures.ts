import PDFDocument from "pdfkit";
import sharp from "sharp";
import { mostPixels } from "./pixels";

/** Decoding is bounded: what claims to be larger, or breaks on the way, is no picture to show. */
const bounded = { limitInputPixels: mostPixels, failOn: "error", pages: 1 } as const;

/** A picture of at most 320 pixels, some ten kilobytes, upright; null for what cannot be drawn. */
export async function smallPicture(content: Buffer): Promise<Buffer | null> {
  const box = { width: 320, height: 320, fit: "inside", withoutEnlargement: true } as const;
  return sharp(content, bounded)
    .rotate()
    .resize(box)
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 60 })
    .toBuffer()
    .catch(() => null);
}

const a4 = { short: 595.28, long: 841.89, margin: 18 } as const;

/** Pictures as one PDF, a sheet of A4 each, turned as the picture is. One that cannot be drawn leaves an empty sheet. */
export async function picturesAsPdf(
  pictures: readonly Buffer[],
  { title, instant }: { title: string; instant: Date },
): Promise<Buffer> {
  const info = { Title: title, CreationDate: instant };
  const paper = new PDFDocument({ autoFirstPage: false, info, lang: "es-PE" });
  const parts: Buffer[] = [];
  paper.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => paper.on("end", () => resolve(Buffer.concat(parts))));
  for (const picture of pictures) {
    const drawn = await sharp(picture, bounded)
      .rotate()
      .resize({ width: 2000, height: 2000, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    const isWide = drawn !== null && drawn.info.width > drawn.info.height;
    const [width, height] = isWide ? [a4.long, a4.short] : [a4.short, a4.long];
    paper.addPage({ size: [width, height], margin: a4.margin });
    const box: [number, number] = [width - 2 * a4.margin, height - 2 * a4.margin];
    if (drawn) paper.image(drawn.data, a4.margin, a4.margin, { fit: box, align: "center", valign: "center" });
  }
  paper.end();
  return done;
}
