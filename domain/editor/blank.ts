import { isOwnKind } from "./leaves";
import type { Field, Shape, Variant } from "./shape";

/** A condition of which nothing has been chosen yet. */
export const blankCondition = { fact: "", is: "equal", value: "" } as const;

/**
 * A value of this shape to begin with: empty texts, no numbers, nothing chosen beforehand. Not yet a value that the schema
 * takes, but one that the form can show and read.
 */
export function blankOf(shape: Shape): unknown {
  if (shape.start !== undefined) return structuredClone(shape.start);
  switch (shape.kind) {
    case "group":
      return groupOf(shape.fields, (field) => blankOf(field.shape));
    case "variant":
      return blankCase(shape, shape.cases[0]?.name ?? "");
    case "list":
      return Array.from({ length: shape.min }, () => blankOf(shape.item));
    case "optional":
      return shape.off;
    case "localized":
      return { es: "", en: "" };
    case "yes_no":
      return false;
    case "choices":
      return [];
    case "constant":
      return shape.value;
    case "condition":
      return { ...blankCondition };
    case "formula":
    case "kept":
    case "integer":
    case "number":
    case "cents":
    case "basis_points":
    case "parts_per_million":
      return null;
    default:
      return "";
  }
}

/** The case of a variant with this name, blank. */
export function blankCase(shape: Variant, name: string): Record<string, unknown> {
  return { [shape.tag]: name, ...groupOf(fieldsOfCase(shape, name), (field) => blankOf(field.shape)) };
}

export function fieldsOfCase(shape: Variant, name: unknown): readonly Field[] {
  return shape.cases.find((one) => one.name === String(name))?.fields ?? [];
}

/** A group with a value for each field; what is undefined is not there. */
export function groupOf(fields: readonly Field[], of: (field: Field) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = of(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** Whether an empty input says that there is none; else being there is switched on and off. */
export function isEmptiable(inner: Shape): boolean {
  return (
    !["group", "list", "variant", "yes_no", "choices", "constant", "kept", "optional"].includes(inner.kind) &&
    !isOwnKind(inner)
  );
}
