import type { Condition } from "../condition";
import { blankOf, isEmptiable } from "./blank";
import { codesIn, recoded } from "./codes";
import { conditionStep } from "./condition-tree";
import { pageOf } from "./pages";
import { join, parentOf, partsOf, valueAt, withValueAt } from "./path";
import type { List, Shape } from "./shape";
import { presentShapeAt, shapeAt } from "./shape-at";
import { asCase } from "./typed";

/**
 * Steps on the structure of a configuration: what buttons do, while fields are typed. A step is written `act:path`, as in
 * "add:tasks.0.questions", "up:tasks.3", "switch:insurance" (there or not) or "switch:calendar:fixed_day" (that case).
 * "stay" only takes in what was typed.
 */

export const acts = ["add", "add_group", "remove", "replace", "up", "down", "copy", "switch", "stay"] as const;
export type Step = { act: (typeof acts)[number]; path: string; to?: string };

/** The step a button stands for, or null. */
export function parseStep(written: string): Step | null {
  const [name, path = "", to] = written.split(":");
  const act = acts.find((known) => known === name);
  return act ? { act, path, ...(to === undefined ? {} : { to }) } : null;
}

/** `at` is where the result of the step stands, to be shown next. */
export type Stepped = { value: unknown; at: string };

/** The value after a step; null when it cannot be done: the path leads nowhere, or the list is full or may not be shorter. */
export function stepped(shape: Shape, value: unknown, step: Step): Stepped | null {
  const { act, path } = step;
  if (act === "stay") return { value, at: path };
  const condition = conditionAbove(shape, value, path);
  const isItem = presentShapeAt(shape, value, parentOf(path))?.kind === "list" && act !== "add" && act !== "add_group";
  if (condition !== null && act !== "switch" && !(condition === path && isItem && act !== "replace"))
    return stepCondition(shape, value, condition, step);
  if (act === "switch") return switched(shape, value, step);
  if (act === "add") return added(shape, value, path);
  return stepItem(shape, value, step);
}

/** The page to look at after a step: a new item is opened, what moved leaves one at its list. Null for the same page. */
export function pageAfter(shape: Shape, { act }: Step, { value, at }: Stepped): string | null {
  if (act === "add" || act === "copy") return pageOf(shape, value, at);
  if (act === "up" || act === "down") return pageOf(shape, value, parentOf(at));
  return null;
}

function added(shape: Shape, value: unknown, path: string): Stepped | null {
  const list = presentShapeAt(shape, value, path);
  const items = valueAt(value, path);
  if (list?.kind !== "list" || !Array.isArray(items) || isFull(list, items)) return null;
  return { value: withValueAt(value, path, [...items, blankOf(list.item)]), at: join(path, items.length) };
}

function stepItem(shape: Shape, value: unknown, { act, path }: Step): Stepped | null {
  const above = parentOf(path);
  const list = presentShapeAt(shape, value, above);
  const items = valueAt(value, above);
  const index = Number(partsOf(path).at(-1));
  if (list?.kind !== "list" || !Array.isArray(items) || !(index in items)) return null;
  const put = (fresh: unknown[], at: number) => ({ value: withValueAt(value, above, fresh), at: join(above, at) });
  switch (act) {
    case "remove":
      if (items.length <= list.min) return null;
      return { ...put(items.toSpliced(index, 1), 0), at: above };
    case "copy":
      if (isFull(list, items)) return null;
      return put(
        items.toSpliced(index + 1, 0, recoded(list.item, structuredClone(items[index]), codesIn(value))),
        index + 1,
      );
    case "up":
      return index === 0 ? null : put(items.with(index, items[index - 1]).with(index - 1, items[index]), index - 1);
    case "down":
      if (index === items.length - 1) return null;
      return put(items.with(index, items[index + 1]).with(index + 1, items[index]), index + 1);
    default:
      return null;
  }
}

function isFull({ max }: List, items: readonly unknown[]): boolean {
  return max !== null && items.length >= max;
}

function switched(shape: Shape, value: unknown, { path, to }: Step): Stepped | null {
  const found = shapeAt(shape, value, path);
  const there = valueAt(value, path);
  const variant = presentShapeAt(shape, value, path);
  if (to !== undefined) {
    if (variant?.kind !== "variant" || !variant.cases.some(({ name }) => name === to)) return null;
    return { value: withValueAt(value, path, asCase(variant, there, to)), at: path };
  }
  if (found?.kind !== "optional" || isEmptiable(found.inner)) return null;
  const isOff = there === found.off || there === undefined;
  // A place in a list cannot be without a value.
  if (!isOff && found.off === undefined && Array.isArray(valueAt(value, parentOf(path)))) return null;
  const fresh = withValueAt(value, path, isOff ? blankOf(found.inner) : found.off);
  return { value: isOff || found.off === null ? fresh : without(fresh, path), at: path };
}

/** What is undefined is not there. */
function without(value: unknown, path: string): unknown {
  const { [partsOf(path).at(-1) ?? ""]: _gone, ...rest } = valueAt(value, parentOf(path)) as Record<string, unknown>;
  return withValueAt(value, parentOf(path), rest);
}

/** The path of the condition at or above a path, or null. */
function conditionAbove(shape: Shape, value: unknown, path: string): string | null {
  if (presentShapeAt(shape, value, path)?.kind === "condition") return path;
  return /\.\d+$/.test(path) ? conditionAbove(shape, value, parentOf(path)) : null;
}

function stepCondition(shape: Shape, value: unknown, root: string, { act, path }: Step): Stepped | null {
  const condition = valueAt(value, root) as Condition | null;
  if (!condition || (act !== "add" && act !== "add_group" && act !== "remove" && act !== "replace")) return null;
  const inside = root === "" ? path : path.slice(root.length + 1);
  const fresh = conditionStep(condition, act, partsOf(inside).map(Number));
  const isOptional = shapeAt(shape, value, root)?.kind === "optional";
  if (fresh === undefined || (fresh === null && !isOptional)) return null;
  return { value: withValueAt(value, root, fresh), at: root };
}
