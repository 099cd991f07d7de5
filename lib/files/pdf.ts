/**
 * Names that make a PDF act: run a script, start a program, carry other files, play media, or hold a form with logic. Such
 * names are searched in the whole file, streams too, since a reader goes wherever the table of objects points.
 */
const activeNames = [
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "FileAttachment",
  "RichMedia",
  "Rendition",
  "XFA",
];

/**
 * So short that chance writes them into compressed data now and then: they count outside streams only. Nothing is lost: a
 * script, or a way to reach a carried file, needs one of the long names as well.
 */
const shortActiveNames = ["JS", "EF"];

// Any character of a name may be written as # and two hex digits.
function written(character: string): string {
  const hex = character.charCodeAt(0).toString(16);
  return `(?:${character}|#${hex}${hex === hex.toUpperCase() ? "" : `|#${hex.toUpperCase()}`})`;
}

// A name runs from its slash to white space or a delimiter. One pattern for all: no copy of the file is made of names.
function anyOf(names: readonly string[]): RegExp {
  const spellings = names.map((name) => Array.from(name, written).join(""));
  return new RegExp(`/(?:${spellings.join("|")})(?=[\\0\\t\\n\\f\\r ()<>[\\]{}/%]|$)`);
}

const encrypted = anyOf(["Encrypt"]);
const active = anyOf(activeNames);
const shortActive = anyOf(shortActiveNames);

// Steps from mark to mark: a search that went back over the file for each opening would let a small file cost minutes.
function outsideStreams(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const opening = text.indexOf("stream", from);
    const closing = opening === -1 ? -1 : text.indexOf("endstream", opening);
    if (closing === -1) return `${kept.join(" ")} ${text.slice(from)}`;
    kept.push(text.slice(from, opening));
    from = closing + "endstream".length;
  }
}

// The last thing in a PDF: where its table of objects is, and the mark of the end. Blanks and zeros may pad it.
const ending = /startxref\s+(\d+)\s+%%EOF[\s\0]*$/;
const endingBytes = 2048;

function isWhole(bytes: Buffer, text: string): boolean {
  if (!/^%PDF-[12]\.\d/.test(text)) return false;
  const padding = /[\s\0]*$/.exec(text.slice(-endingBytes))?.[0].length ?? 0;
  const table = ending.exec(text.slice(-endingBytes))?.[1];
  return table !== undefined && padding <= 1024 && Number(table) > 0 && Number(table) < bytes.length;
}

/**
 * Checks a PDF by its bytes: header at the very start, table of objects and %%EOF at the end with nothing behind, no
 * encryption, no active content. An /OpenAction that only turns to a page passes; with a script it carries one of the
 * forbidden names. Names written with hex escapes (/J#61vaScript) are read as what they mean.
 *
 * Not seen: objects inside compressed object streams (PDF 1.5 and later), which takes inflating; the child process of the
 * security work reads those. A text string that holds a forbidden name, such as a link to ".../Launch", is refused too.
 * Source: ISO 32000-1, 7.3.5 (names), 7.5 (file structure), 12.6 (actions).
 */
export function inspectPdf(bytes: Buffer): "file_damaged" | "file_password" | "file_active_content" | null {
  const text = bytes.toString("latin1");
  if (!isWhole(bytes, text)) return "file_damaged";
  if (encrypted.test(text)) return "file_password";
  return active.test(text) || shortActive.test(outsideStreams(text)) ? "file_active_content" : null;
}
