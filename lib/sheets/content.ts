import type { Row } from "@/domain/loan/amortization";
import type { Totals } from "@/domain/loan/schedule";
import type { Currency } from "@/domain/money";

/**
 * The least a hoja resumen must say, by the letters of the norm, the table of variable rates and the two signatures.
 * Source: Res. SBS 8181-2012, article on the hoja resumen (`peru.md` 2.7); letters that are not listed there concern
 * other kinds of credit.
 */
export const legalItems = ["a", "c", "d", "e", "g", "h", "i", "j", "k", "m", "variable_rate", "signatures"] as const;
export type LegalItem = (typeof legalItems)[number];

/** What stands beside a label. Money in céntimos, rates as decimal fractions, dates "YYYY-MM-DD"; never a float. */
export type SheetValue =
  | { kind: "money"; cents: number }
  | { kind: "rate"; fraction: string }
  | { kind: "date"; date: string }
  | { kind: "count"; count: number }
  | { kind: "text"; text: string }
  /** Known when there is a contract, and not before. */
  | { kind: "pending" }
  | { kind: "does_not_apply" };

export type SheetRow = {
  /** The item of the norm that this row answers. */
  item?: LegalItem;
  label: string;
  value: SheetValue;
  note?: string;
  /** A sum: ruled off from what it adds up. */
  isTotal?: boolean;
};

export type SheetSection = { code: SectionCode; title: string; rows: SheetRow[] };
export type SectionCode = "loan" | "rates" | "cost" | "rights" | "guarantees";

/** The three figures people decide by, first on the page. */
export type SheetFigure = { label: string; value: SheetValue; note: string };

/** Hoja resumen and cronograma of a simulation, in one language: every word and every exact figure, and no layout. */
export type SummarySheet = {
  title: string;
  product: string;
  lender: string;
  currency: Currency;
  issuedOn: string;
  /** What kind of paper it is and what it binds to: first on the page, and at the foot of each. */
  notice: { title: string; text: string };
  isSample: boolean;
  figures: SheetFigure[];
  sections: SheetSection[];
  schedule: { title: string; lead: string; rows: Row[]; totals: Totals & { principalCents: number } };
};

export const money = (cents: number): SheetValue => ({ kind: "money", cents });
export const rate = (fraction: string): SheetValue => ({ kind: "rate", fraction });
export const date = (on: string): SheetValue => ({ kind: "date", date: on });
export const text = (words: string): SheetValue => ({ kind: "text", text: words });
export const pending: SheetValue = { kind: "pending" };
export const doesNotApply: SheetValue = { kind: "does_not_apply" };
