import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";

/** Real files for tests, and the small pieces from which hostile ones are put together. */

/** A PDF of one page with text; `touch` may add to the document before it is written. */
export async function pdf(touch?: (document: PDFDocument) => void | Promise<void>): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 400]).drawText("Acta de asamblea", { x: 40, y: 340, size: 14, font });
  await touch?.(document);
  // Without object streams: everything stays readable to the checks.
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** A PDF written by hand, so that a test decides every byte; `extra` goes into the catalog, `trailer` into the trailer. */
export function plainPdf(extra = "", trailer = ""): Buffer {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${extra} >>\nendobj\n`;
  const body = `${head}2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`;
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, "latin1");
}

function picture() {
  return sharp({
    create: {
      width: 320,
      height: 240,
      channels: 3,
      background: "#8a6d3b",
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  });
}

export function jpeg(progressive = false): Promise<Buffer> {
  return picture().jpeg({ quality: 80, progressive }).toBuffer();
}

export function png(): Promise<Buffer> {
  return picture().png().toBuffer();
}

export function pngChunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngHeader(width: number, height: number, rest = [8, 2, 0, 0, 0]): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  Buffer.from(rest).copy(data, 8);
  return pngChunk("IHDR", data);
}

/** A PNG of any claimed size with a few bytes of picture: its structure is whole, its pixels are not there. */
export function claimedPng(width: number, height: number): Buffer {
  const data = pngChunk("IDAT", deflateSync(Buffer.alloc(16)));
  return Buffer.concat([pngSignature, pngHeader(width, height), data, pngChunk("IEND")]);
}

/** A ZIP archive without entries: its end record with a comment. */
export function emptyZip(comment = ""): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment, "latin1")]);
}
