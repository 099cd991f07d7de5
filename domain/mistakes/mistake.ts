/**
 * Something in a configuration that will not work, or could be better. `path` is dotted, as everywhere in the editor; the
 * code has its sentence in `messages` (refusals.fields), which may take the facts. What blocks keeps a product from being
 * proposed, and its sentence takes no facts.
 */
export type Mistake = {
  path: string;
  code: string;
  severity: "blocks" | "advice";
  facts: Readonly<Record<string, string | number>>;
};

export function blocking(path: string, code: string): Mistake {
  return { path, code, severity: "blocks", facts: {} };
}

export function advice(path: string, code: string, facts: Mistake["facts"] = {}): Mistake {
  return { path, code, severity: "advice", facts };
}
