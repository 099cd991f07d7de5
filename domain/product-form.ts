import { type Change, changesIn } from "./editor/changes";
import { conditionWays } from "./editor/condition";
import type { FactOffered } from "./editor/facts";
import { type FigureOffered, formulaWays } from "./editor/formula";
import type { Errors, Leaves } from "./editor/leaves";
import { shapeOf } from "./editor/shape";
import { wrongIn } from "./editor/wrong";
import { type Language, textIn } from "./localized";
import { type ProductConfig, productShape, questionsOf, readConfig } from "./product";
import { columnFact, knownFacts } from "./product-facts";
import type { ConfigKey } from "./product-tabs";

/** A product's configuration as the editor holds it. An unfinished one has every part, and blanks in some of them. */

export const productForm = shapeOf(productShape);

/** What conditions of this configuration may ask for. `own` names the facts that are no question of the product. */
export function factsOffered(content: unknown, language: Language, own: (name: string) => string): FactOffered[] {
  return knownFacts(content as ProductConfig)
    .filter(({ name }) => !name.endsWith("."))
    .map(({ name, label, kind, options }) => ({
      name,
      kind,
      label: (label && textIn(label, language)) || own(name),
      ...(options.length > 0
        ? {
            options: options.map((option) => ({
              value: option.value,
              label: (option.label && textIn(option.label, language)) || own(option.value),
            })),
          }
        : {}),
    }));
}

/** Figures that formulas may name: answers, loan figures, and columns of tables as "Ventas: Monto". */
export function figuresOffered(content: unknown, language: Language): FigureOffered[] {
  const product = content as ProductConfig;
  const single = knownFacts(product).filter(({ kind }) => kind === "number" || kind === "money");
  const columns = questionsOf(product).flatMap((asked) =>
    asked.kind === "table"
      ? asked.columns.map((column) => ({
          name: columnFact(asked, column),
          label: `${textIn(asked.label, language)}: ${textIn(column.label, language)}`,
        }))
      : [],
  );
  return [...single.map(({ name, label }) => ({ name, label: textIn(label, language) })), ...columns];
}

/** How the parts that have ways of their own are typed and read. */
export function productLeaves(content: unknown): Leaves {
  return {
    condition: conditionWays(factsOffered(content, "es", (name) => name)),
    formula: formulaWays(figuresOffered(content, "es")),
  };
}

/** What differs between two configurations, in the order of the newer one. */
export function productChanges(before: unknown, after: unknown): Change[] {
  return changesIn(productForm, before, after);
}

/** What keeps an edited configuration from being read at all; what keeps it from being published is found besides. */
export function unreadableIn(content: unknown): Errors {
  return wrongIn(productShape, productForm, content, productLeaves(content));
}

/**
 * An unfinished configuration as far as it can be read: parts that cannot be are those of the last whole one, and named in
 * `open`. Nothing is open in a whole one.
 */
export function readableOf(content: unknown, whole: ProductConfig): { config: ProductConfig; open: ConfigKey[] } {
  const errors = unreadableIn(content);
  const open = [...new Set(Object.keys(errors).map((path) => path.split(".")[0] as ConfigKey))];
  const held = Object.fromEntries(open.map((key) => [key, whole[key]]));
  return { config: readConfig({ ...(content as object), ...held }), open };
}
