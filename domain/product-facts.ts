import { practiceCodes, technologyCodes } from "./answer/parse";
import { type FactKind, factCatalogue } from "./fact-catalogue";
import type { KnownFigure, KnownFigures } from "./formula/check";
import type { Localized } from "./localized";
import { type ProductConfig, questionsOf } from "./product";
import type { Column, OfKind, Question } from "./question";
import { practiceOf, technologyOf } from "./technology/catalogue";

/** A fact that rules, conditions, scores and formulas of a product may look at. */
export type KnownFact = {
  name: string;
  /** The question's own words, or Veta's. */
  label: Localized;
  kind: FactKind;
  options: readonly { value: string; label: Localized | null }[];
};

type Asking = Pick<ProductConfig, "tasks">;

/** Every fact that a product's conditions, rules and scores may look at. */
export function knownFacts(product: Asking): KnownFact[] {
  return [...factCatalogue, ...questionsOf(product).flatMap(factsOfQuestion)];
}

/** What formulas of a product may look at, by name: figures, and columns of tables. */
export function knownFigures(product: Asking): KnownFigures {
  const figures = new Map<string, KnownFigure>(
    knownFacts(product).map(({ name, kind }) => [
      name,
      { kind: kind === "money" || kind === "number" ? kind : "other" },
    ]),
  );
  for (const asked of questionsOf(product)) {
    if (asked.kind !== "table") continue;
    for (const one of asked.columns) figures.set(columnFact(asked, one), { kind: figureOfColumn(one) });
  }
  return figures;
}

/** The fact that the cells of a column are. */
export function columnFact(asked: Pick<Question, "code">, one: Pick<Column, "code">): string {
  return `answer.${asked.code}.${one.code}`;
}

function figureOfColumn({ kind }: Column): KnownFigure["kind"] {
  if (kind === "number") return "numbers";
  return kind === "money" ? "moneys" : "cells";
}

const money = new WeakMap<object, ReadonlySet<string>>();

/** Whether a fact of a product is an amount in céntimos. */
export function isMoneyIn(product: Asking): (name: string) => boolean {
  let names = money.get(product.tasks);
  if (!names) {
    const figures = [...knownFigures(product)].filter(([, { kind }]) => kind === "money" || kind === "moneys");
    names = new Set(figures.map(([name]) => name));
    money.set(product.tasks, names);
  }
  const known = names;
  return (name) => known.has(name);
}

function factsOfQuestion(asked: Question): KnownFact[] {
  const { label } = asked;
  const fact = (kind: FactKind, options: KnownFact["options"] = []): KnownFact[] => [
    { name: `answer.${asked.code}`, label, kind, options },
  ];
  switch (asked.kind) {
    case "number":
    case "money":
    case "date":
    case "yes_no":
      return fact(asked.kind);
    case "computed":
      return fact(asked.result);
    case "choice":
    case "many":
      return fact(
        asked.kind === "many" ? "list" : "choice",
        asked.options.map(({ code, label: said }) => ({ value: code, label: said })),
      );
    case "technology":
      return factsOfTechnology(asked);
    case "table":
      return [
        { name: `answer.${asked.code}.rowCount`, label: suffixed(label, "filas", "rows"), kind: "number", options: [] },
      ];
    case "document":
    case "photo":
      return [];
    default:
      return fact("text");
  }
}

function factsOfTechnology(asked: OfKind<"technology">): KnownFact[] {
  const named = (codes: readonly string[], nameOf: (code: string) => Localized | undefined) =>
    codes.map((value) => ({ value, label: nameOf(value) ?? null }));
  return [
    {
      name: `answer.${asked.code}`,
      label: asked.label,
      kind: asked.several ? "list" : "choice",
      options: named(technologyCodes(asked), (code) => technologyOf(code)?.name ?? other),
    },
    ...(asked.askPractice
      ? [
          {
            name: `answer.${asked.code}.practice`,
            label: suffixed(asked.label, "práctica que reemplaza", "practice it replaces"),
            kind: "choice" as const,
            options: named(practiceCodes(asked), (code) => practiceOf(code)?.name ?? noneOfThese),
          },
        ]
      : []),
  ];
}

/** How an empty list of answers is called. */
export const noneWord: Localized = { es: "Ninguno", en: "None" };
/** How what is not in the catalogue is called. */
export const other: Localized = { es: "Otra", en: "Another one" };
export const noneOfThese: Localized = { es: "Ninguna de estas", en: "None of these" };

function suffixed(label: Localized, es: string, en: string): Localized {
  return { es: `${label.es}: ${es}`, en: `${label.en || label.es}: ${en}` };
}
