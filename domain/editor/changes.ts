import { fieldsOfCase } from "./blank";
import { fieldsAt } from "./pages";
import { join, partsOf, valueAt } from "./path";
import type { Field, List, Shape } from "./shape";

/**
 * One change between two values of a shape. What came has no `before`, what went no `after`; `path` leads into the newer
 * value, or into the older one for what went. A list with both is one whose items stand in another order.
 */
export type Change = { path: string; shape: Shape; before: unknown; after: unknown };

/**
 * What changed from one value to another, in the order of the newer. Items of lists are the same when they have one code,
 * or else when they are the most alike: an item put in between does not make all that follow it look changed.
 */
export function changesIn(shape: Shape, before: unknown, after: unknown, path = ""): Change[] {
  if (isSame(before, after)) return [];
  const whole = [{ path, shape, before, after }];
  if (isNothing(before) || isNothing(after)) return whole;
  switch (shape.kind) {
    case "group":
      return inFields(shape.fields, before, after, path);
    case "variant":
      if (valueAt(before, shape.tag) !== valueAt(after, shape.tag)) return whole;
      return inFields(fieldsOfCase(shape, valueAt(after, shape.tag)), before, after, path);
    case "list":
      return inList(shape, before as unknown[], after as unknown[], path);
    case "optional":
      return changesIn(shape.inner, before, after, path);
    default:
      return whole;
  }
}

function inFields(fields: readonly Field[], before: unknown, after: unknown, path: string): Change[] {
  return fields.flatMap(({ name, shape }) =>
    changesIn(shape, valueAt(before, name), valueAt(after, name), join(path, name)),
  );
}

function inList(shape: List, before: readonly unknown[], after: readonly unknown[], path: string): Change[] {
  const { item } = shape;
  const pairs = paired(item, before, after);
  const kept = new Set(pairs.values());
  const here = after.flatMap((fresh, index) => {
    const from = pairs.get(index);
    const at = join(path, index);
    return from === undefined
      ? [{ path: at, shape: item, before: undefined, after: fresh }]
      : changesIn(item, before[from], fresh, at);
  });
  const gone = before.flatMap((old, index) =>
    kept.has(index) ? [] : [{ path: join(path, index), shape: item, before: old, after: undefined }],
  );
  const places = after.flatMap((_item, index) => pairs.get(index) ?? []);
  const isMoved = places.some((place, index) => place < (places[index - 1] ?? 0));
  return [...(isMoved ? [{ path, shape, before, after }] : []), ...here, ...gone];
}

/** Where changes stand, with items of lists by their code where they have one: "documents.dni.validDays". */
export function placesOf(changes: readonly Change[], before: unknown, after: unknown): string[] {
  return changes.map(({ path, after: fresh }) => {
    const value = fresh === undefined ? before : after;
    const parts = partsOf(path);
    const named = parts.map((part, index) => {
      const code = /^\d+$/.test(part) ? valueAt(value, [...parts.slice(0, index + 1), "code"].join(".")) : null;
      return typeof code === "string" && code !== "" ? code : part;
    });
    return named.join(".");
  });
}

/** Which older item each newer one is: equal ones first, then those of one code or the most alike. */
function paired(item: Shape, before: readonly unknown[], after: readonly unknown[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const free = new Set(before.keys());
  const pair = (index: number, from: number) => {
    pairs.set(index, from);
    free.delete(from);
  };
  for (const least of [1, 0.5]) {
    for (const [index, fresh] of after.entries()) {
      if (pairs.has(index)) continue;
      const best = [...free]
        .map((from) => ({ from, alike: likeness(item, before[from], fresh) }))
        .filter(({ alike }) => alike >= least)
        .sort((one, other) => other.alike - one.alike || Math.abs(one.from - index) - Math.abs(other.from - index))[0];
      if (best) pair(index, best.from);
    }
  }
  return pairs;
}

/** From 0, nothing in common, to 1, the same. */
function likeness(item: Shape, one: unknown, other: unknown): number {
  if (isSame(one, other)) return 1;
  const codes = [valueAt(one, "code"), valueAt(other, "code")];
  if (typeof codes[0] === "string") return codes[0] === codes[1] ? 0.99 : 0;
  const fields = fieldsAt(item, other);
  const same = fields.filter(({ name }) => isSame(valueAt(one, name), valueAt(other, name)));
  return fields.length === 0 ? 0 : Math.min(0.99, same.length / fields.length);
}

/** The same whatever the order of their names, which a database does not keep. */
function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isGroup(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
