import { namedPaths } from "@/domain/editor/pages";
import { partsOf } from "@/domain/editor/path";
import type { Shape } from "@/domain/editor/shape";

/**
 * What the parts of a configuration are called. A text tree follows the configuration, without list places: a string is the
 * label of a field; a branch may say `_label`, `_hint`, `_unit`, `_add` (its button), `_none` (what being empty
 * means) and `_options`. What many parts share
 * stands once under `_shared`, by the last name of the path.
 */
export type WordTree = { readonly [name: string]: string | WordTree };

export type EditorWords = {
  /** The label of a path, or the path in white brackets where nobody wrote one. */
  label(path: string): string;
  hint(path: string): string | null;
  unit(path: string): string | null;
  /** What the button says that adds an item to this list. */
  add(path: string): string | null;
  /** What it means that nothing is said here. */
  none(path: string): string | null;
  option(path: string, value: string): string;
};

export function editorWords(tree: WordTree): EditorWords {
  const say = (path: string, name: string) => wordsAt(tree, path, name);
  return {
    label: (path) => say(path, "_label") ?? unnamed(path),
    hint: (path) => say(path, "_hint"),
    unit: (path) => say(path, "_unit"),
    add: (path) => say(path, "_add"),
    none: (path) => say(path, "_none"),
    option: (path, value) => say(path, `_options.${value}`) ?? unnamed(`${path}=${value}`),
  };
}

/** The paths and choices of a shape without words, for the test of a page that draws it. */
export function wordsMissing(shape: Shape, words: EditorWords): string[] {
  return namedPaths(shape)
    .filter(({ path }) => path !== "")
    .flatMap(({ path, options }) => [words.label(path), ...options.map((option) => words.option(path, option))])
    .filter((said) => said.startsWith("⟦"));
}

function unnamed(path: string): string {
  return `⟦${path}⟧`;
}

function wordsAt(tree: WordTree, path: string, name: string): string | null {
  const names = partsOf(path).filter((part) => !/^(\d+|\*)$/.test(part));
  const last = names.at(-1);
  const found = spoken(branch(tree, names), name);
  return found ?? (last === undefined ? null : spoken(branch(tree, ["_shared", last]), name));
}

function branch(tree: WordTree, names: readonly string[]): string | WordTree | undefined {
  return names.reduce<string | WordTree | undefined>(
    (at, name) => (typeof at === "object" && Object.hasOwn(at, name) ? at[name] : undefined),
    tree,
  );
}

function spoken(at: string | WordTree | undefined, name: string): string | null {
  if (typeof at === "string") return name === "_label" ? at : null;
  const found = at === undefined ? undefined : branch(at, name.split("."));
  return typeof found === "string" ? found : null;
}
