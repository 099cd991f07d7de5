import { blankCase, blankOf, fieldsOfCase, groupOf, isEmptiable } from "./blank";
import { readLeaf, writeLeaf } from "./leaf";
import { type Errors, isOwnKind, type Leaves, type Typed } from "./leaves";
import { isWithin, join } from "./path";
import type { Shape, Variant } from "./shape";

/** What the inputs of a form show for a value, by dotted path: `{ "amount.minCents": ["10,000.00"] }`. */
export function typedOf(shape: Shape, value: unknown, leaves: Leaves = {}, path = ""): Record<string, string[]> {
  if (isOwnKind(shape)) return leaves[shape.kind]?.typed(value, path) ?? {};
  switch (shape.kind) {
    case "group":
      return all(
        shape.fields.map(({ name, shape: inner }) => typedOf(inner, part(value, name), leaves, join(path, name))),
      );
    case "variant": {
      const tag = part(value, shape.tag);
      const fields = fieldsOfCase(shape, tag);
      return {
        [join(path, shape.tag)]: [String(tag ?? "")],
        ...typedOf({ kind: "group", fields }, value, leaves, path),
      };
    }
    case "list":
      return all(itemsOf(value).map((item, index) => typedOf(shape.item, item, leaves, join(path, index))));
    case "optional":
      if (value === shape.off)
        return isEmptiable(shape.inner) ? typedOf(shape.inner, blankOf(shape.inner), leaves, path) : {};
      return typedOf(shape.inner, value, leaves, path);
    case "localized":
      return { [join(path, "es")]: [text(part(value, "es"))], [join(path, "en")]: [text(part(value, "en"))] };
    case "yes_no":
      return { [path]: [value === true ? "yes" : ""] };
    case "choice":
      return { [path]: [text(value)] };
    case "choices":
      return { [path]: ["", ...itemsOf(value).map(String)] };
    case "constant":
    case "kept":
      return {};
    default:
      return { [path]: [writeLeaf(shape.kind, value)] };
  }
}

/**
 * The value that a form says, in the structure of `before`: how many items a list has is changed by steps alone, which case
 * a variant has also by its tag. What is not on the page keeps its value, and so does what cannot be read, with its code in
 * `errors`. Limits are for the schema to judge (`wrong.ts`).
 */
export function readTyped(shape: Shape, typed: Typed, before: unknown, leaves: Leaves = {}) {
  const errors: Errors = {};
  return { value: read(shape, "", before, { typed, leaves, errors }), errors };
}

type Reading = { typed: Typed; leaves: Leaves; errors: Errors };

function read(shape: Shape, path: string, before: unknown, reading: Reading): unknown {
  const { typed, leaves, errors } = reading;
  if (isOwnKind(shape)) {
    const own = leaves[shape.kind]?.read(typed, path, before);
    Object.assign(errors, own?.errors);
    return own ? own.value : before;
  }
  switch (shape.kind) {
    case "group":
      return groupOf(shape.fields, ({ name, shape: inner }) =>
        read(inner, join(path, name), partOrBlank(before, name, inner), reading),
      );
    case "variant": {
      const name = typed[join(path, shape.tag)]?.[0] ?? String(part(before, shape.tag));
      const present = asCase(shape, before, name);
      return {
        [shape.tag]: part(present, shape.tag),
        ...groupOf(fieldsOfCase(shape, part(present, shape.tag)), ({ name: inner, shape: of }) =>
          read(of, join(path, inner), partOrBlank(present, inner, of), reading),
        ),
      };
    }
    case "list":
      return itemsOf(before).map((item, index) => read(shape.item, join(path, index), item, reading));
    case "optional":
      return readOptional(shape.inner, shape.off, path, before, reading);
    case "localized":
      return {
        es: spoken(typed, join(path, "es"), part(before, "es")),
        en: spoken(typed, join(path, "en"), part(before, "en")),
      };
    case "constant":
      return shape.value;
    case "kept":
      return before;
    case "yes_no":
      return typed[path] ? typed[path].includes("yes") : before;
    case "choice":
      return readChoice(shape.options, path, before, reading);
    case "choices": {
      const chosen = typed[path]?.filter((one) => one !== "");
      if (!chosen) return before;
      const values = shape.options.filter((option) => chosen.includes(String(option)));
      // The order in which they stand in the form says nothing.
      const same = itemsOf(before).length === values.length && values.every((one) => itemsOf(before).includes(one));
      return same ? before : values;
    }
    default: {
      const [sent] = typed[path] ?? [];
      if (sent === undefined) return before;
      // "28" and "28.00" are one rate: what was not changed stays as it was written.
      if (sent === writeLeaf(shape.kind, before)) return before;
      const found = readLeaf(shape.kind, sent);
      if ("value" in found) return found.value;
      errors[path] = found.error;
      return before;
    }
  }
}

function readOptional(inner: Shape, off: null | undefined, path: string, before: unknown, reading: Reading): unknown {
  const names = inner.kind === "localized" ? [join(path, "es"), join(path, "en")] : [path];
  if (!isEmptiable(inner)) return before === off ? off : read(inner, path, before, reading);
  const sent = names.map((name) => reading.typed[name]?.[0]);
  if (sent.every((one) => one === undefined)) return before;
  if (sent.every((one) => !one?.trim())) return off;
  const value = read(inner, path, before === off ? blankOf(inner) : before, reading);
  return before === off && Object.keys(reading.errors).some((wrong) => isWithin(wrong, path)) ? off : value;
}

function readChoice(options: readonly (string | number)[], path: string, before: unknown, { typed, errors }: Reading) {
  const [sent] = typed[path] ?? [];
  if (sent === undefined) return before;
  const chosen = options.find((option) => String(option) === sent);
  if (chosen !== undefined) return chosen;
  if (sent === "") return "";
  errors[path] = "answer_invalid";
  return before;
}

/** The value in another case of its variant: what both cases have stays, the rest is blank. Unchanged when there is none. */
export function asCase(shape: Variant, value: unknown, name: string): unknown {
  const from = String(part(value, shape.tag));
  if (name === from || !shape.cases.some((one) => one.name === name)) return value;
  const shared = fieldsOfCase(shape, from);
  const blank = blankCase(shape, name);
  const kept = fieldsOfCase(shape, name).flatMap((field) => {
    const same = shared.find(
      (other) => other.name === field.name && JSON.stringify(other.shape) === JSON.stringify(field.shape),
    );
    return same ? [[field.name, part(value, field.name)]] : [];
  });
  return { ...blank, ...Object.fromEntries(kept) };
}

function spoken(typed: Typed, path: string, before: unknown): string {
  const [sent] = typed[path] ?? [];
  const found = sent === undefined ? { value: before } : readLeaf("text", sent);
  return text("value" in found ? found.value : before);
}

function part(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
}

function partOrBlank(value: unknown, name: string, shape: Shape): unknown {
  const there = part(value, name);
  return there === undefined ? blankOf(shape) : there;
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

function all(parts: readonly Record<string, string[]>[]): Record<string, string[]> {
  return Object.assign({}, ...parts);
}
