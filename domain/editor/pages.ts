import { fieldsOfCase } from "./blank";
import { join, parentOf, partsOf, valueAt } from "./path";
import type { Field, List, Shape } from "./shape";
import { presentShapeAt } from "./shape-at";

/** How a configuration is cut into pages: items of small lists are rows in place, the others are opened one by one. */

const mostInputsInPlace = 40;
const mostInputsOfRow = 7;

/** Whether the items of a list stand as one line each, to be opened alone. */
export function isCompact(list: List, items: readonly unknown[]): boolean {
  if (list.alone) return true;
  const each = inputsOf(list.item);
  return each > mostInputsOfRow || each * items.length > mostInputsInPlace;
}

/** Controls that one item asks for; without end where it holds lists or conditions of its own. */
function inputsOf(shape: Shape): number {
  const sum = (fields: readonly Field[]) => fields.reduce((total, field) => total + inputsOf(field.shape), 0);
  switch (shape.kind) {
    case "group":
      return sum(shape.fields);
    case "variant":
      return 1 + Math.max(0, ...shape.cases.map(({ fields }) => sum(fields)));
    case "optional":
      return inputsOf(shape.inner);
    case "localized":
    case "long_text":
    case "choices":
      return 2;
    case "constant":
      return 0;
    case "list":
    case "condition":
    case "formula":
      return Number.POSITIVE_INFINITY;
    default:
      return 1;
  }
}

/** The page on which a path stands: that of the nearest item which is opened alone, or the whole (""). */
export function pageOf(shape: Shape, value: unknown, path: string): string {
  if (path === "") return "";
  const above = parentOf(path);
  const list = presentShapeAt(shape, value, above);
  const items = valueAt(value, above);
  const index = partsOf(path).at(-1) ?? "";
  if (list?.kind === "list" && Array.isArray(items) && index in items && isCompact(list, items)) return path;
  return pageOf(shape, value, above);
}

/** The pages above one, from the whole down to it. */
export function pagesTo(shape: Shape, value: unknown, page: string): string[] {
  return page === "" ? [""] : [...pagesTo(shape, value, pageOf(shape, value, parentOf(page))), page];
}

/** The fields that a group or the present case of a variant has. */
export function fieldsAt(shape: Shape, value: unknown): readonly Field[] {
  if (shape.kind === "group") return shape.fields;
  return shape.kind === "variant" ? fieldsOfCase(shape, valueAt(value, shape.tag)) : [];
}

/** Each path at which a schema asks for words, with the values of a choice there. */
export function namedPaths(shape: Shape, path = ""): { path: string; options: readonly string[] }[] {
  const inside = (fields: readonly Field[]) =>
    fields.flatMap((field) => namedPaths(field.shape, join(path, field.name)));
  const here = (options: readonly string[] = []) => [{ path, options }];
  switch (shape.kind) {
    case "group":
      return [...here(), ...inside(shape.fields)];
    case "variant":
      return [
        ...here(),
        { path: join(path, shape.tag), options: shape.cases.map(({ name }) => name) },
        ...shape.cases.flatMap(({ fields }) => inside(fields)),
      ];
    case "list":
      return [...here(), ...namedPaths(shape.item, join(path, "*")).filter((inner) => inner.path !== join(path, "*"))];
    case "optional":
      return namedPaths(shape.inner, path);
    case "choice":
    case "choices":
      return here(shape.options.map(String));
    case "constant":
      return [];
    default:
      return here();
  }
}
