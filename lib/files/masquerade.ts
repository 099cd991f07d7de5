/** Files that are two things at once: whole as a PDF or a picture, and readable as something else too. */

const zipEnd = Buffer.from("PK\x05\x06", "latin1");
const zipEndBytes = 22;
const longestZipComment = 65_535;

/**
 * Whether the file ends as a ZIP archive, which is read from its end: a directory record whose comment reaches exactly to
 * the last byte. Source: PKWARE APPNOTE 4.3.16.
 */
export function isAlsoZip(bytes: Buffer): boolean {
  const earliest = Math.max(0, bytes.length - zipEndBytes - longestZipComment);
  for (let at = bytes.lastIndexOf(zipEnd); at >= earliest; at = at === 0 ? -1 : bytes.lastIndexOf(zipEnd, at - 1)) {
    const isWhole = at + zipEndBytes <= bytes.length;
    if (isWhole && at + zipEndBytes + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

// Long enough that chance does not write them into compressed data, short enough to catch every spelling.
const markup = /<script[\s>/]|<html[\s>]|<!doctype\s+html|<\?php\s|<iframe[\s>/]|<svg[\s>/]/i;

/** Whether a browser or server that guesses types would find a page or a program in here. */
export function hasMarkup(bytes: Buffer): boolean {
  return markup.test(bytes.toString("latin1"));
}
