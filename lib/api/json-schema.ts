import { z } from "zod";

/** The part of JSON Schema (draft 2020-12) that our schemas use. */
export type JsonSchema = {
  type?: string;
  description?: string;
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  items?: JsonSchema;
  oneOf?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
};

/** Sentences by the names of a field joined with "_": `calendar_day` describes the day of the calendar. */
export type Descriptions = Readonly<Record<string, string>>;

/** The JSON Schema of a zod schema, as it is sent (`input`) or answered (`output`), each field with its sentence. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output", descriptions: Descriptions): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return described(json as JsonSchema, [], descriptions);
}

function described(schema: JsonSchema, names: readonly string[], descriptions: Descriptions): JsonSchema {
  // The sentence stands on the field itself, not again on its alternatives or on what its list holds.
  const inside = (part: JsonSchema) => {
    const { description: _, ...rest } = described(part, names, descriptions);
    return rest;
  };
  const description = descriptions[names.join("_")];
  return {
    ...schema,
    ...(description ? { description } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, part]) => [
              name,
              described(part, [...names, name], descriptions),
            ]),
          ),
        }
      : {}),
    ...(schema.items ? { items: inside(schema.items) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map(inside) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map(inside) } : {}),
  };
}

export type FieldKind = "decimal" | "text" | "date" | "choice" | "integer" | "yes_no" | "object" | "list";

/** One field for people: its name with points, "rows[].number" inside a list. */
export type Field = {
  name: string;
  kind: FieldKind;
  choices: readonly string[];
  needed: boolean;
  /** As JSON, when it may be left out and has one. */
  default: string | null;
  description: string;
};

/** The fields of a schema in order, those of alternatives merged under one name. */
export function fieldsOf(schema: JsonSchema, prefix = ""): Field[] {
  const fields = new Map<string, Field>();
  for (const shape of shapesOf(schema)) {
    for (const [key, part] of Object.entries(shape.properties ?? {})) {
      const name = `${prefix}${key}`;
      const own = fieldOf(name, part, shape.required?.includes(key) ?? false);
      const within = part.items ? fieldsOf(part.items, `${name}[].`) : fieldsOf(part, `${name}.`);
      for (const field of [own, ...within]) fields.set(field.name, merged(fields.get(field.name), field));
    }
  }
  return [...fields.values()];
}

function merged(known: Field | undefined, field: Field): Field {
  return known ? { ...known, choices: [...known.choices, ...field.choices] } : field;
}

function shapesOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.oneOf ?? schema.anyOf ?? [schema];
}

function fieldOf(name: string, schema: JsonSchema, needed: boolean): Field {
  const shown = presentPart(schema);
  const choices = (shown.enum ?? (shown.const === undefined ? [] : [shown.const])).map(String);
  return {
    name,
    kind: kindOf(shown, choices),
    choices,
    needed,
    default: schema.default === undefined ? null : JSON.stringify(schema.default),
    description: schema.description ?? "",
  };
}

/** What may be null, as it is when it is not. */
function presentPart(schema: JsonSchema): JsonSchema {
  const parts = (schema.anyOf ?? []).filter(({ type }) => type !== "null");
  return parts.length === 1 && parts[0] ? parts[0] : schema;
}

function kindOf(schema: JsonSchema, choices: readonly string[]): FieldKind {
  if (schema.type === "array") return "list";
  if (schema.type === "integer") return "integer";
  if (schema.type === "boolean") return "yes_no";
  if (schema.type !== "string") return "object";
  if (choices.length > 0) return "choice";
  if (schema.format) return schema.format === "date" ? "date" : "text";
  return schema.pattern ? "decimal" : "text";
}
