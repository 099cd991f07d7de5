import fc from "fast-check";
import type { Condition } from "../../condition";
import { addDays } from "../../date";
import type { Field, Shape } from "../shape";

/** Values that fit a shape, as a form can show them: texts without spaces around, rates with four decimals. */

export const spokenText = fc
  .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
  .map((text) => text.trim() || "ñandú");
export const codeText = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);

export const facts = [
  { name: "answer.members", label: "Socios", kind: "number" },
  { name: "loan.amountCents", label: "Monto", kind: "money" },
  { name: "answer.since", label: "Desde", kind: "date" },
  {
    name: "applicant.kind",
    label: "Quién",
    kind: "choice",
    options: ["company", "association"].map((value) => ({ value, label: value })),
  },
  { name: "answer.has_debts", label: "Debe", kind: "yes_no" },
] as const;

const comparison = fc.record({
  fact: fc.constantFrom(...facts.map(({ name }) => name), "answer.forgotten"),
  is: fc.constantFrom("equal", "not_equal", "one_of", "at_least", "at_most"),
  value: fc.oneof(codeText, fc.integer({ min: 0, max: 1e9 }), fc.uniqueArray(codeText, { minLength: 1, maxLength: 4 })),
});

/** Conditions up to four levels deep, as the schema takes them. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparison as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node;

export function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "group":
      return fieldsOf(shape.fields);
    case "variant":
      return fc.oneof(
        ...shape.cases.map(({ name, fields }) =>
          fieldsOf(fields).map((value) => ({ [shape.tag]: name, ...(value as object) })),
        ),
      );
    case "list":
      return fc.array(valuesOf(shape.item), {
        minLength: Math.min(shape.min, 4),
        maxLength: Math.min(shape.max ?? 4, 4),
      });
    case "optional":
      return fc.option(valuesOf(shape.inner), { nil: shape.off });
    case "localized":
      return fc.record({ es: spokenText, en: fc.oneof(fc.constant(""), spokenText) });
    case "yes_no":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...shape.options);
    case "choices":
      return fc.subarray([...shape.options]);
    case "constant":
      return fc.constant(shape.value);
    case "condition":
      return conditions;
    case "formula":
    case "kept":
      return fc.constant(null);
    case "text":
    case "fact":
      return spokenText;
    case "long_text":
      return fc.array(spokenText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
    case "code":
      return codeText;
    case "colour":
      return fc.stringMatching(/^#[0-9a-f]{6}$/);
    case "date":
      return fc.integer({ min: 0, max: 36_000 }).map((days) => addDays("2000-01-01", days));
    case "rate":
      return fc.oneof(
        fc.integer({ min: 0, max: 99_999 }).map((n) => (n / 10_000).toFixed(4)),
        fc.constant("10"),
      );
    case "number":
      return fc.double({ min: shape.min ?? -1e9, max: shape.max ?? 1e9, noNaN: true }).map((n) => (n === 0 ? 0 : n));
    default:
      return fc.integer({ min: Math.max(shape.min ?? -1e12, -1e12), max: Math.min(shape.max ?? 1e12, 1e12) });
  }
}

function fieldsOf(fields: readonly Field[]): fc.Arbitrary<unknown> {
  return fc
    .record(Object.fromEntries(fields.map(({ name, shape }) => [name, valuesOf(shape)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)));
}
