import { formatSoles } from "../money";
import type { ColumnFunction, Formula, Test } from "./formula";

/** How the parts of a formula are said. */
export type FormulaWords = {
  fact(name: string): string;
  column(how: ColumnFunction, name: string): string;
  option(fact: string, value: string): string;
  call(how: "min" | "max" | "if"): string;
};

/** What is stored, and what is read whatever the language. */
const stored: Record<ColumnFunction | "if", string> = {
  sum: "suma",
  average: "promedio",
  count: "cuenta",
  min: "menor",
  max: "mayor",
  if: "si",
};

export const storedWords: FormulaWords = {
  fact: (name) => name,
  column: (how, name) => `${stored[how]}(${name})`,
  option: (_fact, value) => value,
  call: (how) => stored[how],
};

const ranks = { "+": 1, "-": 1, "×": 2, "÷": 2 } as const;

/** A formula as text. What is written with the names of facts is read back as the same formula. */
export function writeFormula(formula: Formula, words: FormulaWords = storedWords, rank = 0): string {
  const say = (inner: Formula, atLeast = 0) => writeFormula(inner, words, atLeast);
  switch (formula.kind) {
    case "number":
      if (formula.unit === "soles") return `S/ ${formula.value}`;
      return formula.unit === "percent" ? `${formula.value} %` : formula.value;
    case "fact":
      return words.fact(formula.name);
    case "column":
      return words.column(formula.how, formula.name);
    case "negative":
      return `-${say(formula.of, 3)}`;
    case "operation": {
      const own = ranks[formula.sign];
      const said = `${say(formula.left, own)} ${formula.sign} ${say(formula.right, own + 1)}`;
      return own < rank ? `(${said})` : said;
    }
    case "extreme":
      return `${words.call(formula.how)}(${formula.parts.map((part) => say(part)).join("; ")})`;
    case "choice":
      return `${words.call("if")}(${sayTest(formula.when, words)}; ${say(formula.met)}; ${say(formula.otherwise)})`;
  }
}

function sayTest(test: Test, words: FormulaWords): string {
  if (test.kind === "answer") return `${words.fact(test.fact)} ${test.is} "${words.option(test.fact, test.value)}"`;
  return `${writeFormula(test.left, words)} ${test.is} ${writeFormula(test.right, words)}`;
}

/** A figure as it stands in an arithmetic: "S/ 1,234.50", "1,234.5". */
export function figureText(value: number, isMoney: boolean): string {
  if (isMoney) return Number.isSafeInteger(value) ? formatSoles(value) : String(value);
  const [whole = "", decimals] = String(value).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals ? `.${decimals}` : "");
}
