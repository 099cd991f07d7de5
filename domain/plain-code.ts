/**
 * Codes that people copy from paper: 32 digits and letters of which none is mistaken for another, in groups of four.
 * Reading forgives small letters, spaces, dashes, O for 0, and I or L for 1. Source: Crockford's base 32.
 */

export const plainAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** "7K4M9XQ2" as "7K4M-9XQ2". */
export function groupCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? "";
}

/** The characters of a code as someone typed it, or null when it is not `length` of the alphabet. */
export function readCode(typed: string, length: number): string | null {
  if (typed.length > 4 * length) return null;
  const plain = typed
    .replace(/[\s\-–—.]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isRight = plain.length === length && [...plain].every((character) => plainAlphabet.includes(character));
  return isRight ? plain : null;
}

/** Whole numbers packed one after the other, each in its bits, five bits a character, the first number foremost. */
export function packCode(fields: readonly { value: number; bits: number }[]): string {
  let packed = 0n;
  let total = 0;
  for (const { value, bits } of fields) {
    if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** bits)
      throw new RangeError(`not ${bits} bits: ${value}`);
    packed = (packed << BigInt(bits)) | BigInt(value);
    total += bits;
  }
  const length = Math.ceil(total / 5);
  packed <<= BigInt(length * 5 - total);
  return Array.from(
    { length },
    (_, index) => plainAlphabet[Number((packed >> BigInt(5 * (length - 1 - index))) & 31n)],
  ).join("");
}

/** The numbers of a packed code, or null when it is no such code. The inverse of `packCode`. */
export function unpackCode(code: string, bits: readonly number[]): number[] | null {
  const total = bits.reduce((sum, width) => sum + width, 0);
  if (code.length !== Math.ceil(total / 5)) return null;
  let packed = 0n;
  for (const character of code) {
    const value = plainAlphabet.indexOf(character);
    if (value < 0) return null;
    packed = (packed << 5n) | BigInt(value);
  }
  let left = code.length * 5;
  const spare = left - total;
  if ((packed & ((1n << BigInt(spare)) - 1n)) !== 0n) return null;
  return bits.map((width) => {
    left -= width;
    return Number((packed >> BigInt(left)) & ((1n << BigInt(width)) - 1n));
  });
}
