import { type PhotoFacts, type PhotoPlace, readExif, writeExif } from "./exif";

/**
 * A photo without what it says besides its picture: maker, owner, hour, thumbnail, and where it was taken unless that is
 * to be kept. The picture itself is not decoded and not changed by a bit.
 */
export type Cleaned = { content: Uint8Array; place: PhotoPlace | null };

export function cleanPhoto(content: Uint8Array, { keepPlace }: { keepPlace: boolean }): Cleaned {
  if (content[0] === 0xff && content[1] === 0xd8) return cleanJpeg(content, keepPlace);
  if (content[0] === 0x89 && content[1] === 0x50) return { content: cleanPng(content), place: null };
  return { content, place: null };
}

/** Where a JPEG was taken, or null. */
export function placeOf(content: Uint8Array): PhotoPlace | null {
  return cleanPhoto(content, { keepPlace: true }).place;
}

/** The same JPEG, saying that it was taken there. Anything else comes back as it is. */
export function withPlace(content: Uint8Array, place: PhotoPlace): Uint8Array {
  if (content[0] !== 0xff || content[1] !== 0xd8) return content;
  const { facts, kept } = takenApart(content);
  return joined({ ...facts, place }, kept);
}

function cleanJpeg(content: Uint8Array, keepPlace: boolean): Cleaned {
  const { facts, kept } = takenApart(content);
  const place = keepPlace ? facts.place : null;
  return { content: joined({ ...facts, place }, kept), place };
}

const exifMark = "Exif\0\0";

/** Tables, frames and scans of the first picture, and the colour profile; everything behind its end is left out. */
function takenApart(content: Uint8Array): { facts: PhotoFacts; kept: Uint8Array[] } {
  let facts: PhotoFacts = { orientation: 1, place: null };
  const kept: Uint8Array[] = [];
  for (let at = 2; at + 1 < content.length; ) {
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    let end = at + 2 + (((content[at + 2] ?? 0) << 8) | (content[at + 3] ?? 0));
    if (marker === 0xda) end = endOfScan(content, end);
    const data = content.subarray(at + 4, end);
    if (marker === 0xe1 && startsWith(data, exifMark)) facts = readExif(data.subarray(exifMark.length));
    if (isPicture(marker, data)) kept.push(content.subarray(at, end));
    at = end;
  }
  return { facts, kept };
}

/** Application segments and remarks are what a photo says of itself; JFIF, Adobe's colours and the profile are how to draw it. */
function isPicture(marker: number, data: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return marker === 0xe0 ? startsWith(data, "JFIF\0") : marker === 0xee || startsWith(data, "ICC_PROFILE\0");
}

function endOfScan(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const marker = content[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return content.length;
}

function joined(facts: PhotoFacts, kept: readonly Uint8Array[]): Uint8Array {
  const block = writeExif(facts);
  const told = block ? [segment(0xe1, exifMark, block)] : [];
  return concat([Uint8Array.of(0xff, 0xd8), ...told, ...kept, Uint8Array.of(0xff, 0xd9)]);
}

function segment(marker: number, mark: string, data: Uint8Array): Uint8Array {
  const length = 2 + mark.length + data.length;
  const letters = Array.from(mark, (letter) => letter.charCodeAt(0));
  return concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff, ...letters), data]);
}

const drawnPng = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs".split(" "));

function cleanPng(content: Uint8Array): Uint8Array {
  const kept = [content.subarray(0, 8)];
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (drawnPng.has(String.fromCharCode(...content.subarray(at + 4, at + 8)))) kept.push(content.subarray(at, end));
    at = end;
  }
  return concat(kept);
}

function startsWith(data: Uint8Array, mark: string): boolean {
  return Array.from(mark).every((letter, index) => data[index] === letter.charCodeAt(0));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
