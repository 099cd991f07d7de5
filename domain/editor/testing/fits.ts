import { fieldsOfCase, isEmptiable } from "../blank";
import type { Field, Shape } from "../shape";

/** Whether a form can show and read a value in this shape. Empty is allowed wherever an input can be. */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "group":
      return isPart(value) && fitFields(shape.fields, value);
    case "variant":
      return (
        isPart(value) &&
        shape.cases.some(({ name }) => name === value[shape.tag]) &&
        fitFields(
          [
            ...fieldsOfCase(shape, value[shape.tag]),
            { name: shape.tag, rare: false, shape: { kind: "text", min: null, max: null } },
          ],
          value,
        )
      );
    case "list":
      return (
        Array.isArray(value) &&
        value.length >= shape.min &&
        value.length <= (shape.max ?? Number.POSITIVE_INFINITY) &&
        value.every((item) => fits(shape.item, item))
      );
    case "optional":
      return value === shape.off || (isEmptiable(shape.inner) && value === null) || fits(shape.inner, value);
    case "localized":
      return isPart(value) && typeof value.es === "string" && typeof value.en === "string";
    case "yes_no":
      return typeof value === "boolean";
    case "choice":
      return value === "" || shape.options.includes(value as string);
    case "choices":
      return Array.isArray(value) && value.every((one) => shape.options.includes(one));
    case "constant":
      return value === shape.value;
    case "condition":
      return isPart(value);
    case "formula":
      return true;
    case "integer":
    case "number":
    case "cents":
    case "basis_points":
    case "parts_per_million":
      return value === null || typeof value === "number";
    default:
      return typeof value === "string";
  }
}

function fitFields(fields: readonly Field[], value: Record<string, unknown>): boolean {
  const known = Object.keys(value).every((name) => fields.some((field) => field.name === name));
  return known && fields.every(({ name, shape }) => fits(shape, value[name]));
}

function isPart(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
