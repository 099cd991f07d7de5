import { codesOfIssues } from "../editor/wrong";
import { lifted, productShape } from "../product";
import { partIssues } from "../product-check";
import { blocking, type Mistake } from "./mistake";
import { ruleMistakes } from "./rules";
import { structureMistakes } from "./structure";
import { textMistakes, textsIn } from "./texts";

/**
 * Every mistake of a product's configuration, what blocks first. Takes a draft as it is, unfinished or not: what cannot be
 * read is a mistake of its own, and nothing throws.
 */
export function mistakesIn(draft: unknown): Mistake[] {
  const given = lifted(draft);
  const parsed = productShape.safeParse(given);
  const found = parsed.success
    ? partIssues(parsed.data).map(({ path, message }) => blocking(path.join("."), message))
    : Object.entries(codesOfIssues(parsed.error.issues)).map(([path, code]) => blocking(path, code));
  const rules = parsed.success ? ruleMistakes(parsed.data) : [];
  return sorted([...found, ...structureMistakes(given), ...rules, ...textMistakes(textsIn(given))]);
}

/** Once each, what blocks before what could be better. */
function sorted(found: readonly Mistake[]): Mistake[] {
  const once = new Map(found.map((one) => [`${one.path} ${one.code}`, one]));
  return [...once.values()].sort((a, b) => Number(b.severity === "blocks") - Number(a.severity === "blocks"));
}
