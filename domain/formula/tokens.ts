export type Token =
  | { kind: "number"; value: string }
  | { kind: "name"; value: string }
  /** The words of a question, in «». */
  | { kind: "label"; value: string }
  | { kind: "text"; value: string }
  | { kind: "sign"; value: string };

const patterns: readonly [Token["kind"], RegExp][] = [
  ["number", /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y],
  ["sign", /S\/\.?|>=|<=|<>|!=|[-+*/×÷−=≠≥≤<>();%]/y],
  ["label", /«[^«»]{1,200}»/y],
  ["text", /"[^"]{0,120}"/y],
  ["name", /[\p{L}_][\p{L}\d_]*(?:\.[\p{L}_][\p{L}\d_]*)*/uy],
];

const oneWay: Record<string, string> = {
  "*": "×",
  "/": "÷",
  "−": "-",
  ">=": "≥",
  "<=": "≤",
  "<>": "≠",
  "!=": "≠",
  "S/.": "S/",
};

/** The words of a formula; null when a character belongs to none. */
export function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = /\s+/y;
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    const found = match(text, at);
    if (!found) return null;
    tokens.push(found.token);
    at += found.length;
  }
  return tokens;
}

function match(text: string, at: number): { token: Token; length: number } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [word] = pattern.exec(text) ?? [];
    if (word === undefined) continue;
    return { token: { kind, value: plain(kind, word) }, length: word.length };
  }
  return null;
}

function plain(kind: Token["kind"], word: string): string {
  if (kind === "label" || kind === "text") return word.slice(1, -1).trim();
  if (kind === "number") return word.replaceAll(",", "");
  return oneWay[word] ?? word;
}
