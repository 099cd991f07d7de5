import { isWithin, partsOf } from "./editor/path";
import { mistakesIn } from "./mistakes/find";
import { blocking, type Mistake } from "./mistakes/mistake";
import { textMistakes, textsIn } from "./mistakes/texts";
import type { ProductConfig } from "./product";
import { readableOf, unreadableIn } from "./product-form";
import { listMistakes, type Offered } from "./product-lists";
import type { ConfigKey } from "./product-tabs";

/** A draft as it can be shown: how far it reads, which of its parts do not yet, and everything to mend, what blocks first. */
export type DraftReading = { config: ProductConfig; open: ConfigKey[]; mistakes: Mistake[] };

/**
 * Reads a draft, finished or not. `whole` is its last whole configuration, which stands in for parts that cannot be read;
 * `offered` is what the institution lists.
 */
export function readDraft(content: unknown, whole: ProductConfig, offered: Offered): DraftReading {
  const { config, open } = readableOf(content, whole);
  const isOpen = ({ path }: Mistake) => (open as string[]).includes(partsOf(path)[0] ?? "");
  const unreadable = Object.entries(unreadableIn(content)).map(([path, code]) => blocking(path, code));
  const found = [...mistakesIn(config), ...listMistakes(config, offered)].filter((mistake) => !isOpen(mistake));
  const inTexts = textMistakes(textsIn(content)).filter(isOpen);
  const is = (severity: Mistake["severity"]) => (mistake: Mistake) => mistake.severity === severity;
  const all = [...unreadable, ...found, ...inTexts];
  return { config, open, mistakes: [...all.filter(is("blocks")), ...all.filter(is("advice"))] };
}

/** What says no more than that something is still empty: it shows where it is asked to be seen. */
const emptiness = ["answer_required", "text_missing", "list_too_short", "fact_required"];

/** Codes to show beside their fields. */
export function shownBeside(mistakes: readonly Mistake[], withEmpty: boolean): Mistake[] {
  return mistakes.filter(({ code, severity }) => severity === "blocks" && (withEmpty || !emptiness.includes(code)));
}

/** Whether some part of a configuration has something that blocks. */
export function isBlocked(mistakes: readonly Mistake[], keys: readonly ConfigKey[]): boolean {
  return mistakes.some(({ path, severity }) => severity === "blocks" && keys.some((key) => isWithin(path, key)));
}
