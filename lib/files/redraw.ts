import sharp from "sharp";
import type { FileReason } from "./inspect";

/** A picture decoded and written anew as a small PNG: what it carried besides its pixels is gone. */
export type Redrawn = { ok: true; content: Buffer; width: number; height: number } | { ok: false; reason: FileReason };

/** Above this a logo is no logo, and decoding it would take memory that others need. */
const mostPixels = 16_000_000;
const box = { width: 640, height: 200 };
/** What a page may weigh for its mark. */
const mostBytes = 200_000;

/** Draws an inspected picture again, within 640 by 200 pixels. It never throws on what is in the file. */
export async function redraw(content: Buffer): Promise<Redrawn> {
  try {
    const image = sharp(content, { limitInputPixels: mostPixels, failOn: "error", pages: 1 });
    const { width = 0, height = 0 } = await image.metadata();
    if (width * height > mostPixels) return { ok: false, reason: "file_pixels" };
    const { data, info } = await image
      .rotate()
      .resize({ ...box, fit: "inside", withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    if (data.length > mostBytes) return { ok: false, reason: "file_too_large" };
    return { ok: true, content: data, width: info.width, height: info.height };
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return { ok: false, reason: isTooLarge ? "file_pixels" : "file_damaged" };
  }
}
