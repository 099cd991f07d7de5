/**
 * Codes name the parts of a configuration for each other, and nobody should have to think of one: a part without gets it
 * from its own words, a copy gets one that nobody has.
 */

const longest = 40;

type Part = Record<string, unknown>;

/** Every code that the parts of a value have. */
export function codesIn(value: unknown): Set<string> {
  const codes = new Set<string>();
  collect(value, codes);
  return codes;
}

function collect(value: unknown, codes: Set<string>): void {
  if (!isObject(value)) return;
  if (typeof value.code === "string") codes.add(value.code);
  for (const inner of Object.values(value)) collect(inner, codes);
}

/** A copy of a value whose parts have codes of their own: "machine" becomes "machine_2". What refers to others stays. */
export function recoded(value: unknown, taken: Set<string>): unknown {
  return mapParts(value, (part) =>
    typeof part.code === "string" && part.code !== "" && !isOption(part)
      ? { ...part, code: freeCode(part.code.replace(/_\d+$/, ""), taken) }
      : part,
  );
}

/** The same value where each part without a code has one from its first Spanish text: "Capital de trabajo" gives "capital_de_trabajo". */
export function withCodes(value: unknown): unknown {
  const taken = codesIn(value);
  return mapParts(value, (part) => {
    const stem = part.code === "" ? stemOf(part) : "";
    return stem === "" ? part : { ...part, code: taken.has(stem) ? freeCode(stem, taken) : take(stem, taken) };
  });
}

/** Answers of one question, told apart within it alone: a code and its words. */
function isOption(part: Part): boolean {
  return Object.entries(part).every(([name, inner]) => name === "code" || spanish(inner) !== null);
}

function mapParts(value: unknown, change: (part: Part) => Part): unknown {
  if (Array.isArray(value)) return value.map((item) => mapParts(item, change));
  if (!isObject(value)) return value;
  const changed = change(value);
  return Object.fromEntries(Object.entries(changed).map(([name, inner]) => [name, mapParts(inner, change)]));
}

function stemOf(part: Part): string {
  const words = Object.values(part).map(spanish).find(Boolean) ?? "";
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, longest)
    .replace(/_+$/, "");
}

function spanish(value: unknown): string | null {
  return isObject(value) && typeof value.es === "string" && "en" in value ? value.es : null;
}

function freeCode(stem: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const code = `${stem.slice(0, longest - 1 - String(number).length)}_${number}`;
    if (!taken.has(code)) return take(code, taken);
  }
}

function take(code: string, taken: Set<string>): string {
  taken.add(code);
  return code;
}

function isObject(value: unknown): value is Part {
  return value !== null && typeof value === "object";
}
