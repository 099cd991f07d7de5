import { type Change, changesIn } from "@/domain/editor/changes";
import { fieldsAt } from "@/domain/editor/pages";
import { join, parentOf, partsOf, valueAt } from "@/domain/editor/path";
import type { Shape } from "@/domain/editor/shape";
import { type Localized, textIn } from "@/domain/localized";
import type { Editing, Reading } from "./editing";
import { plainText, summaryOf, titleOf, trailIn } from "./summary";

export type Compared = {
  shape: Shape;
  before: unknown;
  after: unknown;
  reading: Reading;
  /** How a whole item reads, where its first words do not say it. */
  row?: Editing["row"];
  /** Leaves out what a list is called where one of its items says it. */
  isBrief?: boolean;
};

/**
 * One change in words. `what` is where it stands, "Monto, Máximo". What came has no `before`, what went no `after`; what was
 * "moved" or "touched" has neither, because its order changed or it has no short form.
 */
export type ToldChange = {
  key: string;
  change: Change;
  what: string;
  kind: "came" | "went" | "moved" | "touched" | "changed";
  before: string;
  after: string;
};

/** What changed from one value to another as people read it, one entry a change, in the order of the newer value. */
export function toldChanges(compared: Compared): ToldChange[] {
  return changesIn(compared.shape, compared.before, compared.after).map((change) => told(change, compared));
}

function told(change: Change, compared: Compared): ToldChange {
  const { path, before, after } = change;
  const { shape: root, before: old, after: fresh, reading } = compared;
  const base = { key: `${path} ${after === undefined}`, change, before: "", after: "" };
  const isItem = before === undefined || after === undefined;
  const at = isItem ? parentOf(path) : path;
  const side = after === undefined ? old : fresh;
  const what = compared.isBrief ? briefTrail(at, side, compared) : trailIn(root, side, at, reading);
  const said = (value: unknown) => sayValue(change, value, compared);
  if (isNothing(before)) return { ...base, what, kind: "came", after: said(after) };
  if (isNothing(after)) return { ...base, what, kind: "went", before: said(before) };
  if (change.shape.kind === "list") return { ...base, what, kind: "moved" };
  const [was, is] = [said(before), said(after)];
  if (was !== is) return { ...base, what, kind: "changed", before: was, after: is };
  if (inner(change.shape).kind !== "localized") return { ...base, what, kind: "touched" };
  const other = reading.language === "es" ? "en" : "es";
  const text = (value: unknown) => (value as Localized)[other] || reading.t("none");
  return {
    ...base,
    what: reading.t("in_other", { label: what }),
    kind: "changed",
    before: text(before),
    after: text(after),
  };
}

function sayValue({ path, shape }: Change, value: unknown, { reading, row }: Compared): string {
  const here = inner(shape);
  const none = reading.words.none(path) ?? reading.t("none");
  if (here.kind === "group" || here.kind === "variant")
    return row?.(path, value)?.text || fieldsSaid(here, value, path, reading) || none;
  if (here.kind === "yes_no") return reading.t(value === true ? "yes" : "no");
  if (here.kind === "localized") return textIn(value as Localized, reading.language) || none;
  return plainText(here, value, path, reading) || none;
}

/** The first words of an item, or else its figures with what they are: "Máximo de solicitudes 5". */
function fieldsSaid(shape: Shape, value: unknown, path: string, reading: Reading): string {
  const fields = fieldsAt(shape, value);
  if (fields.length === 0 || fields.some((field) => field.shape.kind === "localized"))
    return summaryOf(shape, value, path, reading);
  return fields
    .flatMap((field) => {
      const here = join(path, field.name);
      const text = plainText(field.shape, valueAt(value, field.name), here, reading);
      return text === "" ? [] : [`${reading.words.label(here)} ${text}`];
    })
    .join(", ");
}

/** "¿Cuántas personas trabajan?, Hay que responderla" */
function briefTrail(path: string, value: unknown, { shape, reading }: Compared): string {
  const parts = partsOf(path);
  return parts
    .flatMap((part, index) => {
      const here = parts.slice(0, index + 1).join(".");
      if (isIndex(part)) return [titleOf(shape, value, here, reading).split(" · ")[0] ?? ""];
      return isIndex(parts[index + 1]) ? [] : [reading.words.label(here)];
    })
    .join(", ");
}

function isIndex(part: string | undefined): boolean {
  return part !== undefined && /^\d+$/.test(part);
}

function inner(shape: Shape): Shape {
  return shape.kind === "optional" ? inner(shape.inner) : shape;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
