import { parseFormula } from "../formula/parse";
import { storedWords, writeFormula } from "../formula/write";
import type { LeafWays } from "./leaves";

/** A figure that formulas may name: by its label, as people know it. */
export type FigureOffered = { name: string; label: string };

/** How formulas stand in a form that offers these figures: `suma(«Ventas: Monto») ÷ 3`, kept with the names of facts. */
export function formulaWays(figures: readonly FigureOffered[]): LeafWays {
  const labels = new Map<string, string | null>();
  // Two that are called the same are known by their names.
  for (const { name, label } of figures) labels.set(label, labels.has(label) ? null : name);
  const names = new Map([...labels].flatMap(([label, name]) => (name && !/[«»]/.test(label) ? [[name, label]] : [])));
  const said = (name: string) => (names.has(name) ? `«${names.get(name)}»` : name);
  const named = {
    fact: (label: string) => labels.get(label) ?? undefined,
    option: () => undefined,
  };
  return {
    typed(value, path) {
      const parsed = parseFormula(String(value ?? ""));
      const text = parsed.ok
        ? writeFormula(parsed.formula, {
            ...storedWords,
            fact: said,
            column: (how, name) => storedWords.column(how, said(name)),
          })
        : String(value ?? "");
      return { [path]: [text] };
    },
    read(typed, path, before) {
      const [sent] = typed[path] ?? [];
      if (sent === undefined) return { value: before, errors: {} };
      if (sent.trim() === "") return { value: "", errors: {} };
      const parsed = parseFormula(sent, named);
      return parsed.ok
        ? { value: writeFormula(parsed.formula), errors: {} }
        : { value: before, errors: { [path]: parsed.code } };
    },
    unfinished: (value, path) => (value === null || value === "" ? { [path]: "formula_unfinished" } : {}),
  };
}
