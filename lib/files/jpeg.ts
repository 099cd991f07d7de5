import { pixelReason } from "./pixels";

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
// Baseline, extended and progressive: what cameras write and readers read.
const frames = [0xc0, 0xc1, 0xc2];
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

// Where the next real marker begins after picture data: FF 00 is data, FF D0 to D7 restarts it, FF FF is filling.
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) return bytes.length;
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at;
  }
  return bytes.length;
}

/**
 * What may follow the end of a picture, because telephones write it there: nothing or padding, a second picture (gain map,
 * preview), the film of a motion photo, or the block Samsung closes with "SEFT".
 */
function isKnownTrailer(trailer: Buffer): boolean {
  if (trailer.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d)) return true;
  if (trailer.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return true;
  return trailer.toString("latin1", 4, 8) === "ftyp" || trailer.toString("latin1", trailer.length - 4) === "SEFT";
}

/**
 * Walks the segments of a JPEG without decoding: a size within 40 megapixels, picture data, and an end of image followed
 * by nothing but what telephones append. Source: ITU-T T.81, annex B.
 */
export function inspectJpeg(bytes: Buffer): "file_pixels" | "file_damaged" | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return "file_damaged";
  let hasFrame = false;
  let hasScan = false;
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || marker === startOfImage || isRestart(marker)) return "file_damaged";
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      return hasFrame && hasScan && isKnownTrailer(bytes.subarray(at + 2)) ? null : "file_damaged";
    }
    if (at + 4 > bytes.length) return "file_damaged";
    const length = bytes.readUInt16BE(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length || otherFrames.includes(marker)) return "file_damaged";
    if (frames.includes(marker)) {
      if (length < 8 || hasFrame) return "file_damaged";
      const reason = pixelReason(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      if (reason) return reason;
      hasFrame = true;
    }
    if (marker === startOfScan) {
      if (!hasFrame) return "file_damaged";
      hasScan = true;
      at = afterScan(bytes, next);
    } else {
      at = next;
    }
  }
  return "file_damaged";
}
