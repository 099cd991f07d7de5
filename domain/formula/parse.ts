import type { ColumnFunction, Comparing, Formula, Sign, Test } from "./formula";
import { type Token, tokensOf } from "./tokens";

/** Finds what the people's words stand for: a question by its label, an answer by its own. Undefined when nobody is called so. */
export type Names = {
  fact(label: string): string | undefined;
  option(fact: string, label: string): string | undefined;
};

export type ParsedFormula = { ok: true; formula: Formula } | { ok: false; code: string };

const functions: Record<string, ColumnFunction | "if"> = {
  suma: "sum",
  sum: "sum",
  promedio: "average",
  average: "average",
  cuenta: "count",
  count: "count",
  menor: "min",
  min: "min",
  mayor: "max",
  max: "max",
  si: "if",
  if: "if",
};

const comparings: readonly string[] = ["=", "≠", "≥", "≤", ">", "<"];
const deepest = 24;

/** Words of a formula that cannot be understood. */
class Unreadable extends Error {
  constructor(readonly code = "formula_unreadable") {
    super(code);
  }
}

/** Reads a formula as it is typed or stored. Labels in «» need `names`; what is stored holds names of facts alone. */
export function parseFormula(text: string, names?: Names): ParsedFormula {
  const tokens = text.length <= 4_000 ? tokensOf(text) : null;
  if (!tokens || tokens.length === 0) return { ok: false, code: "formula_unreadable" };
  try {
    const reader = new Reader(tokens, names);
    const formula = reader.sum(0);
    return reader.ended ? { ok: true, formula } : { ok: false, code: "formula_unreadable" };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code };
    throw error;
  }
}

class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: Names | undefined,
  ) {}

  get ended(): boolean {
    return this.at === this.tokens.length;
  }

  private take(...signs: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.value)) return null;
    this.at += 1;
    return token.value;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new Unreadable();
  }

  sum(depth: number): Formula {
    return this.chain(depth, ["+", "-"], () => this.product(depth));
  }

  private product(depth: number): Formula {
    return this.chain(depth, ["×", "÷"], () => this.signed(depth));
  }

  private chain(depth: number, signs: Sign[], part: () => Formula): Formula {
    if (depth > deepest) throw new Unreadable("formula_too_deep");
    let left = part();
    for (let sign = this.take(...signs); sign; sign = this.take(...signs))
      left = { kind: "operation", sign: sign as Sign, left, right: part() };
    return left;
  }

  private signed(depth: number): Formula {
    if (!this.take("-")) return this.single(depth);
    if (depth > deepest) throw new Unreadable("formula_too_deep");
    return { kind: "negative", of: this.signed(depth + 1) };
  }

  private single(depth: number): Formula {
    if (this.take("(")) {
      const inner = this.sum(depth + 1);
      this.expect(")");
      return inner;
    }
    const soles = this.take("S/") !== null;
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "number") {
      if (soles) return { kind: "number", value: token.value, unit: "soles" };
      return { kind: "number", value: token.value, unit: this.take("%") ? "percent" : "plain" };
    }
    if (soles || (token?.kind !== "name" && token?.kind !== "label")) throw new Unreadable();
    const called = token.kind === "name" ? functions[folded(token.value)] : undefined;
    if (called && this.take("(")) return this.call(called, depth + 1);
    return { kind: "fact", name: this.factNamed(token) };
  }

  private call(how: ColumnFunction | "if", depth: number): Formula {
    if (how === "if") return this.choice(depth);
    const parts = [this.sum(depth)];
    while (this.take(";")) parts.push(this.sum(depth));
    this.expect(")");
    const [only, second] = parts;
    if (only && !second) {
      if (only.kind !== "fact") throw new Unreadable("formula_needs_table");
      return { kind: "column", how, name: only.name };
    }
    if (how === "min" || how === "max") return { kind: "extreme", how, parts };
    if (how !== "sum") throw new Unreadable("formula_needs_table");
    return parts.reduce((left, right) => ({ kind: "operation", sign: "+", left, right }));
  }

  private choice(depth: number): Formula {
    const when = this.test(depth);
    this.expect(";");
    const met = this.sum(depth);
    this.expect(";");
    const otherwise = this.sum(depth);
    this.expect(")");
    return { kind: "choice", when, met, otherwise };
  }

  private test(depth: number): Test {
    const left = this.sum(depth);
    const is = this.take(...comparings) as Comparing | null;
    if (!is) throw new Unreadable("formula_needs_comparison");
    const token = this.tokens[this.at];
    if (token?.kind !== "text") return { kind: "figures", left, is, right: this.sum(depth) };
    this.at += 1;
    if (left.kind !== "fact" || (is !== "=" && is !== "≠")) throw new Unreadable("formula_needs_comparison");
    return { kind: "answer", fact: left.name, is, value: this.names?.option(left.name, token.value) ?? token.value };
  }

  private factNamed({ kind, value }: Token): string {
    const known = this.names?.fact(value);
    if (known) return known;
    if (kind === "label" || !value.includes(".")) throw new Unreadable("formula_fact_unknown");
    return value;
  }
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
