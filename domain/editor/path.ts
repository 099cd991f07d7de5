/** Dotted paths into a configuration: "tasks.1.questions.3". The empty path is the whole. */

export function join(path: string, name: string | number): string {
  return path === "" ? String(name) : `${path}.${name}`;
}

export function partsOf(path: string): string[] {
  return path === "" ? [] : path.split(".");
}

/** The path that holds this one; the whole holds itself. */
export function parentOf(path: string): string {
  return partsOf(path).slice(0, -1).join(".");
}

/** The same for every item of a list: "tasks.*.questions.*". */
export function patternOf(path: string): string {
  return partsOf(path)
    .map((part) => (/^\d+$/.test(part) ? "*" : part))
    .join(".");
}

/** Whether the path is this one or lies inside it. */
export function isWithin(path: string, outer: string): boolean {
  return outer === "" || path === outer || path.startsWith(`${outer}.`);
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return partsOf(path).reduce<unknown>(
    (at, part) => (at !== null && typeof at === "object" && Object.hasOwn(at, part) ? (at as never)[part] : undefined),
    value,
  );
}

/** The same value with another one at a path. What lies above the path must be there. */
export function withValueAt(value: unknown, path: string, fresh: unknown): unknown {
  const [part, ...rest] = partsOf(path);
  if (part === undefined) return fresh;
  const inner = withValueAt(valueAt(value, part), rest.join("."), fresh);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === part ? inner : item));
  return { ...(value as object), [part]: inner };
}
