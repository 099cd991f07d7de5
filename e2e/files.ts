import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import sharp from "sharp";

/** Where the files of one journey are. `executable` and `oversizedPdf` are to be refused. */
export type SampleFiles = {
  folder: string;
  /** One page, "acta.pdf". */
  pdf: string;
  /** Looks like a photo of 1600 by 1200, "foto.jpg". */
  jpeg: string;
  /** 800 by 600, "plano.png". */
  png: string;
  /** A Windows program named "factura.pdf". */
  executable: string;
  /** A whole PDF just above `oversizeBytes`, "escaneo.pdf". */
  oversizedPdf: string;
  /** Takes the folder away. */
  remove: () => Promise<void>;
};

async function onePage(title: string): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  page.drawText(title, { x: 60, y: 760, size: 20, font });
  page.drawText("Documento de ejemplo para pruebas, sin valor.", { x: 60, y: 720, size: 11, font });
  page.drawRectangle({ x: 60, y: 120, width: 200, height: 80, borderColor: rgb(0.4, 0.3, 0.1), borderWidth: 1 });
  document.setTitle(title);
  return document;
}

// Compression would shrink a filler page, so the weight is an attachment-free stream of noise.
async function heavyPdf(bytes: number): Promise<Uint8Array> {
  const document = await onePage("Escaneo pesado");
  const noise = new Uint8Array(bytes);
  for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
  document.context.register(document.context.stream(noise));
  return document.save({ useObjectStreams: false });
}

// Light, slope and grain: weighs and compresses as a photo does.
function photo(width: number, height: number) {
  const scene = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9cc4e4"/><stop offset="1" stop-color="#e9d8b4"/></linearGradient></defs>
      <rect width="100%" height="100%" fill="url(#sky)"/>
      <path d="M0 ${height * 0.6} L${width * 0.35} ${height * 0.3} L${width} ${height * 0.7} V${height} H0Z" fill="#8a6d3b"/>
    </svg>`,
  );
  const noise = { type: "gaussian", mean: 128, sigma: 18 } as const;
  const grain = sharp({ create: { width, height, channels: 3, background: "#808080", noise } });
  return grain.composite([{ input: scene, blend: "overlay" }]);
}

/** Makes real files to hand in, in a new folder of the system's temporary one. `oversizeBytes` is 10 MB when left out. */
export async function sampleFiles(oversizeBytes = 10 * 1024 * 1024): Promise<SampleFiles> {
  const folder = await mkdtemp(path.join(tmpdir(), "veta-files-"));
  async function write(name: string, content: Uint8Array): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  }
  const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(2048, 0xcc)]);
  return {
    folder,
    pdf: await write("acta.pdf", await (await onePage("Acta de asamblea")).save()),
    jpeg: await write("foto.jpg", await photo(1600, 1200).jpeg({ quality: 82 }).toBuffer()),
    png: await write("plano.png", await photo(800, 600).png().toBuffer()),
    executable: await write("factura.pdf", program),
    oversizedPdf: await write("escaneo.pdf", await heavyPdf(oversizeBytes)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
