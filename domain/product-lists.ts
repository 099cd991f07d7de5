import { blocking, type Mistake } from "./mistakes/mistake";
import type { ProductConfig } from "./product";
import type { ListName } from "./settings/lists";

/** The codes that an institution offers, by list. */
export type Offered = Readonly<Record<Extract<ListName, "guarantees" | "fundingSources">, readonly string[]>>;

/** What a product takes from a list that does not offer it: a code that ran out, or that came with an import. */
export function listMistakes({ guarantees, funding }: ProductConfig, offered: Offered): Mistake[] {
  return [
    ...guarantees.flatMap(({ kind }, at) =>
      offered.guarantees.includes(kind) ? [] : [blocking(`guarantees.${at}.kind`, "code_not_listed")],
    ),
    ...(funding && !offered.fundingSources.includes(funding.source)
      ? [blocking("funding.source", "code_not_listed")]
      : []),
  ];
}
