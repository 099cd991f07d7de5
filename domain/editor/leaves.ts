import type { Shape } from "./shape";

/** What stands in the inputs of a form, by their names. A box that is not ticked is an empty text, so that it is there. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Codes of what is wrong, by path. */
export type Errors = Record<string, string>;

/** Reads and writes one kind of value that has an editor of its own. Names of its inputs begin with the path. */
export type LeafWays = {
  typed(value: unknown, path: string): Record<string, string[]>;
  /** What is not on the page keeps the value of `before`. */
  read(typed: Typed, path: string, before: unknown): { value: unknown; errors: Errors };
  /** What is not finished yet, where the schema alone would only say that something is. */
  unfinished?(value: unknown, path: string): Errors;
};

/** A kind without ways is left as it is. */
export type Leaves = { readonly [K in OwnKind]?: LeafWays };
export type OwnKind = "condition" | "formula";

export function isOwnKind(shape: Shape): shape is { kind: OwnKind } {
  return shape.kind === "condition" || shape.kind === "formula";
}
