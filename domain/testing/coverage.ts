import type { Condition } from "../condition";
import { fieldsOfCase } from "../editor/blank";
import type { Field, Shape } from "../editor/shape";
import type { Formula, Test } from "../formula/formula";
import { parseFormula } from "../formula/parse";

/**
 * What a set of values reaches of a shape: each case of a variant, each option of a choice, what may be there and what may
 * be absent, lists with and without items, every way to compare and to compute. Named by path, so that what no value
 * reached can be read.
 */

const under = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);

const conditionParts = [
  "all",
  "any",
  "not",
  "equal",
  "not_equal",
  "one_of",
  "at_least",
  "at_most",
  "includes",
  "excludes",
];
const formulaParts = ["number", "fact", "negative", "operation", "column", "extreme", "choice", "figures", "answer"];

/** Everything there is to reach. */
export function reachable(shape: Shape, path = ""): string[] {
  const ofFields = (fields: readonly Field[], at: string) =>
    fields.flatMap(({ name, shape: inner }) => reachable(inner, under(at, name)));
  switch (shape.kind) {
    case "group":
      return ofFields(shape.fields, path);
    case "variant":
      return shape.cases.flatMap(({ name, fields }) => [`${path}=${name}`, ...ofFields(fields, `${path}=${name}`)]);
    case "list":
      return [...(shape.min > 0 ? [] : [`${path}: none`]), `${path}: some`, ...reachable(shape.item, `${path}[]`)];
    case "optional":
      return [`${path}: absent`, `${path}: there`, ...reachable(shape.inner, path)];
    case "yes_no":
      return [`${path}: true`, `${path}: false`];
    case "choice":
    case "choices":
      return shape.options.map((option) => `${path}: ${option}`);
    case "condition":
      return conditionParts.map((part) => `${path}: ${part}`);
    case "formula":
      return formulaParts.map((part) => `${path}: ${part}`);
    case "localized":
      return [`${path}: es`, `${path}: es and en`];
    default:
      return [];
  }
}

/** What one value reaches. */
export function reachedBy(shape: Shape, value: unknown, path = ""): string[] {
  const ofFields = (fields: readonly Field[], at: string) =>
    fields.flatMap(({ name, shape: inner }) =>
      reachedBy(inner, (value as Record<string, unknown>)[name], under(at, name)),
    );
  switch (shape.kind) {
    case "group":
      return ofFields(shape.fields, path);
    case "variant": {
      const tag = String((value as Record<string, unknown>)[shape.tag]);
      return [`${path}=${tag}`, ...ofFields(fieldsOfCase(shape, tag), `${path}=${tag}`)];
    }
    case "list": {
      const items = value as unknown[];
      if (items.length === 0) return [`${path}: none`];
      return [`${path}: some`, ...items.flatMap((item) => reachedBy(shape.item, item, `${path}[]`))];
    }
    case "optional":
      if (value === shape.off || value === undefined) return [`${path}: absent`];
      return [`${path}: there`, ...reachedBy(shape.inner, value, path)];
    case "yes_no":
    case "choice":
      return [`${path}: ${value}`];
    case "choices":
      return (value as unknown[]).map((one) => `${path}: ${one}`);
    case "condition":
      return partsOfCondition(value as Condition).map((part) => `${path}: ${part}`);
    case "formula": {
      const parsed = parseFormula(String(value));
      return parsed.ok ? partsOfFormula(parsed.formula).map((part) => `${path}: ${part}`) : [];
    }
    case "localized":
      return [`${path}: es${(value as { en: string }).en === "" ? "" : " and en"}`];
    default:
      return [];
  }
}

function partsOfCondition(condition: Condition): string[] {
  if ("all" in condition) return ["all", ...condition.all.flatMap(partsOfCondition)];
  if ("any" in condition) return ["any", ...condition.any.flatMap(partsOfCondition)];
  return "not" in condition ? ["not", ...partsOfCondition(condition.not)] : [condition.is];
}

function partsOfFormula(formula: Formula): string[] {
  const inner = (...parts: readonly Formula[]) => parts.flatMap(partsOfFormula);
  switch (formula.kind) {
    case "negative":
      return [formula.kind, ...inner(formula.of)];
    case "operation":
      return [formula.kind, ...inner(formula.left, formula.right)];
    case "extreme":
      return [formula.kind, ...inner(...formula.parts)];
    case "choice":
      return [formula.kind, ...partsOfTest(formula.when), ...inner(formula.met, formula.otherwise)];
    default:
      return [formula.kind];
  }
}

function partsOfTest(test: Test): string[] {
  return test.kind === "answer"
    ? [test.kind]
    : [test.kind, ...partsOfFormula(test.left), ...partsOfFormula(test.right)];
}
