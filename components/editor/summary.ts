import type { Condition } from "@/domain/condition";
import { writeLeaf } from "@/domain/editor/leaf";
import { fieldsAt } from "@/domain/editor/pages";
import { join, partsOf, valueAt } from "@/domain/editor/path";
import type { Shape } from "@/domain/editor/shape";
import { presentShapeAt } from "@/domain/editor/shape-at";
import { type Localized, textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { type ListName, listedName } from "@/domain/settings/lists";
import { conditionSentence } from "./condition-sentence";
import type { Reading } from "./editing";

const mostSaid = 4;
const longest = 80;

/** A value in one line: its own words and what kind it is, else its first figures. */
export function summaryOf(shape: Shape, value: unknown, path: string, editing: Reading): string {
  const tag =
    shape.kind === "variant" ? [editing.words.option(join(path, shape.tag), String(valueAt(value, shape.tag)))] : [];
  const said = fieldsAt(shape, value).map((field) => {
    const here = join(path, field.name);
    const text = plainText(field.shape, valueAt(value, field.name), here, editing);
    return { kind: field.shape.kind, text, none: editing.words.none(here) ?? "" };
  });
  const spoken = said.find(({ kind, text }) => kind === "localized" && text !== "");
  // That something is missing says more than nothing, once anything else is said.
  const figures = said.some(({ text }) => text !== "") ? said.map(({ text, none }) => text || none) : [];
  const parts = spoken ? [spoken.text, ...tag] : [...tag, ...figures.filter((text) => text !== "")];
  if (fieldsAt(shape, value).length === 0 && tag.length === 0) return plainText(shape, value, path, editing);
  return parts.slice(0, mostSaid).map(shortened).join(" · ") || editing.t("blank");
}

/** A single value as people read it; empty for what has no line of its own. */
export function plainText(shape: Shape, value: unknown, path: string, editing: Reading): string {
  if (value === null || value === undefined || value === "") return "";
  switch (shape.kind) {
    case "optional":
      return plainText(shape.inner, value, path, editing);
    case "localized":
      return textIn(value as Localized, editing.language);
    case "choice":
      return editing.words.option(path, String(value));
    case "choices":
      return (value as unknown[]).map((one) => editing.words.option(path, String(one))).join(", ");
    case "yes_no":
      return value === true ? editing.words.label(path) : "";
    case "cents":
      return formatSoles(Number(value));
    case "basis_points":
    case "parts_per_million":
    case "rate":
      return `${writeLeaf(shape.kind, value)}%`;
    case "listed":
      return listedName(editing.lists[shape.list as ListName], String(value), editing.language);
    case "text":
    case "long_text":
    case "date":
    case "integer":
    case "number":
    case "code":
    case "colour":
    case "fact": {
      const unit = editing.words.unit(path);
      return unit ? `${writeLeaf(shape.kind, value)} ${unit}` : writeLeaf(shape.kind, value);
    }
    case "kept":
      return editing.words.unit(path) ?? "";
    case "condition":
      return conditionSentence(value as Condition, editing);
    default:
      return "";
  }
}

/** Where a path stands, in words: "Tasas máximas, 3, Norma". */
export function trailOf(path: string, words: Reading["words"]): string {
  const parts = partsOf(path);
  return parts
    .map((part, index) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : words.label(parts.slice(0, index + 1).join(".")),
    )
    .filter((said) => !said.startsWith("⟦"))
    .join(", ");
}

/** The same, with the items of lists by what they say: "Tasas máximas, Soles · 112.00%, Norma". */
export function trailIn(root: Shape, value: unknown, path: string, editing: Reading): string {
  const parts = partsOf(path);
  const said = parts.map((part, index) => {
    const here = parts.slice(0, index + 1).join(".");
    return /^\d+$/.test(part) ? titleOf(root, value, here, editing) : editing.words.label(here);
  });
  return said.filter((part) => !part.startsWith("⟦")).join(", ");
}

/** What a page is called: an item by its summary, the whole by nothing. */
export function titleOf(root: Shape, value: unknown, path: string, editing: Reading): string {
  const shape = presentShapeAt(root, value, path);
  return shape && path !== "" ? summaryOf(shape, valueAt(value, path), path, editing) : "";
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
