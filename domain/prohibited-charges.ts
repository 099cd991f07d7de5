import type { Localized } from "./localized";
import { prohibitedCharges } from "./regulation";

/**
 * Names of charges, read as an examiner reads them: a forbidden charge does not become lawful under the kind of another,
 * nor by accents, capitals, letters put apart, digits for letters, or look-alikes of other alphabets.
 */

const letterOf: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

// Words this long are found across spaces too; shorter ones would be found in the seams of innocent words.
const lettersToSqueeze = 6;

/** The charge of the closed list that a name speaks of, if any. */
export function prohibitedIn(name: Localized): (typeof prohibitedCharges)[number] | null {
  const readings = readingsOf(`${name.es} ${name.en}`);
  return (
    prohibitedCharges.find(({ value }) =>
      value?.words.some((words) => readings.some((reading) => mentions(reading, words))),
    ) ?? null
  );
}

/**
 * Whether a name holds only what Spanish, English and the Andean languages are written with: letters that are plain under
 * their accents, digits and common marks. Invisible characters and other alphabets would hide what is charged.
 */
export function isPlainlyWritten(name: Localized): boolean {
  return [name.es, name.en].every((text) =>
    /^(?:[a-z]\p{M}?|[\d .,;:()/%&+'"“”«»’–—°ºª#-])*$/iu.test(text.normalize("NFD")),
  );
}

function mentions(reading: string, words: string): boolean {
  const squeezed = reading.replaceAll(" ", "");
  return folded(words)
    .split(" ")
    .every((word) => reading.includes(word) || (word.length >= lettersToSqueeze && squeezed.includes(word)));
}

function readingsOf(text: string): string[] {
  const plain = folded(text);
  return [plain, plain.replace(/[013457@$]/g, (sign) => letterOf[sign] ?? sign)].map(joined);
}

// "m o r a" and "m.o.r.a" are one word; other marks part words.
function joined(text: string): string {
  const spaced = text.replace(/[^a-z0-9]+/g, " ");
  return spaced.replace(/\b([a-z0-9](?: [a-z0-9])+)\b/g, (letters) => letters.replaceAll(" ", ""));
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}
