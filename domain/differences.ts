/** One changed value between two configurations. `field` is a dotted path; null means absent on that side. */
export type Difference = { field: string; before: Leaf; after: Leaf };
type Leaf = string | number | boolean | null;

/** Every value that differs, in the order of the newer configuration. Lists of coded things are matched by their code. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = new Map(leaves(before, ""));
  const fresh = new Map(leaves(after, ""));
  const changed: Difference[] = [];
  for (const [field, value] of fresh) {
    const was = old.get(field) ?? null;
    if (was !== value) changed.push({ field, before: was, after: value });
  }
  for (const [field, value] of old) {
    if (!fresh.has(field) && value !== null) changed.push({ field, before: value, after: null });
  }
  return changed;
}

function leaves(value: unknown, path: string): [string, Leaf][] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leaves(item, `${path}.${codeOf(item) ?? index}`));
  }
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
  }
  return [[path, value as Leaf]];
}

function codeOf(item: unknown): string | null {
  return item !== null && typeof item === "object" && "code" in item && typeof item.code === "string"
    ? item.code
    : null;
}
