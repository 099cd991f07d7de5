import { fieldsOfCase, isEmptiable } from "./blank";
import { isCompact } from "./pages";
import { valueAt } from "./path";
import type { Field, Shape } from "./shape";

/**
 * How many fields someone sees who opens the pages of a value: what is rare, what is switched off and what lists hold in
 * items of their own opens on demand. A text counts once: its English opens beside it.
 */
export function visibleFields(shape: Shape, value: unknown): number {
  switch (shape.kind) {
    case "group":
      return sum(shape.fields, value);
    case "variant":
      return 1 + sum(fieldsOfCase(shape, valueAt(value, shape.tag)), value);
    case "list": {
      const items = Array.isArray(value) ? value : [];
      if (isCompact(shape, items)) return 0;
      return items.reduce<number>((total, item) => total + visibleFields(shape.item, item), 0);
    }
    case "optional": {
      const isOff = value === null || value === undefined;
      return isOff && !isEmptiable(shape.inner) ? 0 : visibleFields(shape.inner, value);
    }
    case "constant":
    case "kept":
      return 0;
    default:
      return 1;
  }
}

function sum(fields: readonly Field[], value: unknown): number {
  return fields
    .filter(({ rare }) => !rare)
    .reduce((total, { name, shape }) => total + visibleFields(shape, valueAt(value, name)), 0);
}
