import { fieldsOfCase } from "./blank";
import { partsOf, valueAt } from "./path";
import type { Shape } from "./shape";

/** The shape of what stands at a path of a value, or null where the path leads nowhere. Inside a condition there are none. */
export function shapeAt(shape: Shape, value: unknown, path: string): Shape | null {
  const [part, ...rest] = partsOf(path);
  if (part === undefined) return shape;
  const inner = innerShape(shape, value, part);
  return inner && shapeAt(inner, valueAt(value, part), rest.join("."));
}

function innerShape(shape: Shape, value: unknown, part: string): Shape | null {
  switch (shape.kind) {
    case "group":
      return shape.fields.find(({ name }) => name === part)?.shape ?? null;
    case "variant":
      return fieldsOfCase(shape, valueAt(value, shape.tag)).find(({ name }) => name === part)?.shape ?? null;
    case "list":
      return /^\d+$/.test(part) && Array.isArray(value) && Number(part) < value.length ? shape.item : null;
    case "optional":
      return value === shape.off ? null : innerShape(shape.inner, value, part);
    default:
      return null;
  }
}

/** The same, without what says that it may be absent. */
export function presentShapeAt(shape: Shape, value: unknown, path: string): Shape | null {
  const found = shapeAt(shape, value, path);
  return found?.kind === "optional" ? found.inner : found;
}
