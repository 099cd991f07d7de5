import type { z } from "zod";
import { fieldsOfCase } from "./blank";
import { type Errors, isOwnKind, type Leaves, type OwnKind } from "./leaves";
import { isWithin, join } from "./path";
import type { Field, Shape } from "./shape";

/** What a schema says against a value, as one code a path. Rules of the schema's own speak in codes already. */
export function codesOfIssues(issues: readonly z.core.$ZodIssue[]): Errors {
  return Object.fromEntries(issues.map((issue) => [issue.path.map(String).join(".") || "form", codeOf(issue)]));
}

/** What is wrong with an edited value; empty when the schema takes it and nothing in it is unfinished. */
export function wrongIn(schema: z.ZodType, shape: Shape, value: unknown, leaves: Leaves = {}): Errors {
  const own = ownLeaves(shape, value, "");
  const errors: Errors = Object.assign(
    {},
    ...own.map(({ kind, path, value: inner }) => leaves[kind]?.unfinished?.(inner, path)),
  );
  const parsed = schema.safeParse(value);
  for (const [path, code] of Object.entries(parsed.success ? {} : codesOfIssues(parsed.error.issues))) {
    const holder = own.find((one) => isWithin(path, one.path));
    if (!holder) errors[path] = code;
    // The schema's paths go deeper than what stands on the page.
    else if (!Object.keys(errors).some((known) => isWithin(known, holder.path)))
      errors[holder.path] = unfinishedCodes[holder.kind];
  }
  return errors;
}

const unfinishedCodes = { condition: "condition_unfinished", formula: "formula_unfinished" } as const;

function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9_]+$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
    case "invalid_value":
      return "answer_required";
    case "too_small":
      if (issue.origin === "array") return "list_too_short";
      return issue.origin === "string" ? "answer_required" : "number_too_small";
    case "too_big":
      if (issue.origin === "array") return "list_too_long";
      return issue.origin === "string" ? "text_too_long" : "number_too_large";
    default:
      return "field_invalid";
  }
}

type OwnLeaf = { kind: OwnKind; path: string; value: unknown };

function ownLeaves(shape: Shape, value: unknown, path: string): OwnLeaf[] {
  if (value === null || value === undefined) return [];
  if (isOwnKind(shape)) return [{ kind: shape.kind, path, value }];
  const part = (name: string | number) => (value as Record<string, unknown>)[name];
  const inside = (fields: readonly Field[]) =>
    fields.flatMap((field) => ownLeaves(field.shape, part(field.name), join(path, field.name)));
  switch (shape.kind) {
    case "group":
      return inside(shape.fields);
    case "variant":
      return inside(fieldsOfCase(shape, part(shape.tag)));
    case "list":
      return Array.isArray(value) ? value.flatMap((item, index) => ownLeaves(shape.item, item, join(path, index))) : [];
    case "optional":
      return ownLeaves(shape.inner, value, path);
    default:
      return [];
  }
}
