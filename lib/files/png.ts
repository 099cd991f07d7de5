import { crc32 } from "node:zlib";
import { pixelReason } from "./pixels";

const signatureBytes = 8;
const headerBytes = 13;
// Length, type and checksum around the data of a chunk.
const frameBytes = 12;

// Bit depths allowed for each colour type.
const depths = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);

type Chunk = { type: string; start: number; length: number; next: number };

function chunkAt(bytes: Buffer, at: number): Chunk | null {
  if (at + frameBytes > bytes.length) return null;
  const length = bytes.readUInt32BE(at);
  const type = bytes.toString("latin1", at + 4, at + 8);
  const next = at + frameBytes + length;
  if (next > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null;
  return { type, start: at + 8, length, next };
}

function headerReason(bytes: Buffer): "file_pixels" | "file_damaged" | null {
  const header = chunkAt(bytes, signatureBytes);
  if (header?.type !== "IHDR" || header.length !== headerBytes) return "file_damaged";
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = bytes.subarray(header.start + 8, header.next - 4);
  const size = pixelReason(bytes.readUInt32BE(header.start), bytes.readUInt32BE(header.start + 4));
  if (size) return size;
  const isKnown = depths.get(colour)?.includes(depth) === true && compression === 0 && filter === 0 && interlace <= 1;
  return isKnown ? null : "file_damaged";
}

/**
 * Walks the chunks of a PNG: header first and within 40 megapixels, every checksum right, no unknown chunk that a reader
 * must understand, picture data in one run, IEND empty and at the very end. Source: W3C PNG, sections 5 and 11.
 */
export function inspectPng(bytes: Buffer): "file_pixels" | "file_damaged" | null {
  const reason = headerReason(bytes);
  if (reason) return reason;
  const order: string[] = [];
  for (let at = signatureBytes; at < bytes.length; ) {
    const chunk = chunkAt(bytes, at);
    if (!chunk) return "file_damaged";
    const { type, start, length, next } = chunk;
    if (crc32(bytes.subarray(start - 4, start + length)) !== bytes.readUInt32BE(start + length)) return "file_damaged";
    const isCritical = /^[A-Z]/.test(type);
    if (isCritical && !["IHDR", "PLTE", "IDAT", "IEND"].includes(type)) return "file_damaged";
    if (order.at(-1) !== "IDAT" || type !== "IDAT") order.push(type);
    if (type === "IEND") {
      const isWhole = length === 0 && next === bytes.length && order.filter((name) => name === "IDAT").length === 1;
      return isWhole && order.lastIndexOf("IHDR") === 0 ? null : "file_damaged";
    }
    at = next;
  }
  return "file_damaged";
}
