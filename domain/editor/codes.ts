/**
 * Codes name the parts of a configuration for each other, and nobody should have to think of one: a part without gets it
 * from its own words, a copy gets one that nobody has.
 */

import { fieldsOfCase } from "./blank";
import type { Field, Shape } from "./shape";

const longest = 40;

type Part = Record<string, unknown>;
type Coded = Part & { code: string };

/** Every code that the parts of a value have. */
export function codesIn(value: unknown): Set<string> {
  const codes = new Set<string>();
  collect(value, codes);
  return codes;
}

function collect(value: unknown, codes: Set<string>): void {
  if (!isObject(value)) return;
  if (typeof value.code === "string") codes.add(value.code);
  for (const inner of Object.values(value)) collect(inner, codes);
}

/** A copy of a value whose parts have codes of their own: "machine" becomes "machine_2". What refers to others stays. */
export function recoded(shape: Shape, value: unknown, taken: Set<string>): unknown {
  return mapCoded(shape, value, (part) =>
    part.code !== "" && !isOption(part) ? { ...part, code: freeCode(part.code.replace(/_\d+$/, ""), taken) } : part,
  );
}

/** The same value where each part without a code has one from its first Spanish text: "Capital de trabajo" gives "capital_de_trabajo". */
export function withCodes(shape: Shape, value: unknown): unknown {
  const taken = codesIn(value);
  return mapCoded(shape, value, (part) => {
    const stem = part.code === "" ? stemOf(part) : "";
    return stem === "" ? part : { ...part, code: taken.has(stem) ? freeCode(stem, taken) : take(stem, taken) };
  });
}

/** Answers of one question, told apart within it alone: a code and its words. */
function isOption(part: Part): boolean {
  return Object.entries(part).every(([name, inner]) => name === "code" || spanish(inner) !== null);
}

/** Changes the parts that have a code of their own; one chosen from a list is also called code here and there, and stays. */
function mapCoded(shape: Shape, value: unknown, change: (part: Coded) => Coded): unknown {
  if (shape.kind === "optional") return value === shape.off ? value : mapCoded(shape.inner, value, change);
  if (shape.kind === "list")
    return Array.isArray(value) ? value.map((item) => mapCoded(shape.item, item, change)) : value;
  const fields = isObject(value) ? fieldsOf(shape, value) : [];
  if (!isObject(value) || fields.length === 0) return value;
  const inside = fields.map(({ name, shape: inner }) => [name, mapCoded(inner, value[name], change)] as const);
  const mapped = { ...value, ...Object.fromEntries(inside.filter(([name]) => name in value)) };
  return isCoded(mapped, fields) ? change(mapped) : mapped;
}

function fieldsOf(shape: Shape, value: Part): readonly Field[] {
  if (shape.kind === "group") return shape.fields;
  return shape.kind === "variant" ? fieldsOfCase(shape, value[shape.tag]) : [];
}

function isCoded(part: Part, fields: readonly Field[]): part is Coded {
  return typeof part.code === "string" && fields.some(({ name, shape }) => name === "code" && shape.kind === "code");
}

function stemOf(part: Part): string {
  const words = Object.values(part).map(spanish).find(Boolean) ?? "";
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, longest)
    .replace(/_+$/, "");
}

function spanish(value: unknown): string | null {
  return isObject(value) && typeof value.es === "string" && "en" in value ? value.es : null;
}

function freeCode(stem: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const code = `${stem.slice(0, longest - 1 - String(number).length)}_${number}`;
    if (!taken.has(code)) return take(code, taken);
  }
}

function take(code: string, taken: Set<string>): string {
  taken.add(code);
  return code;
}

function isObject(value: unknown): value is Part {
  return value !== null && typeof value === "object";
}
