import { parseMoney } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";

/** What the address asks the simulator for: nothing typed is lost, and what is out of range comes with the nearest value. */
export type AskedLoan = {
  amountTyped: string;
  amountCents: number | null;
  amountProblem: { code: "amount_wrong" } | { code: "amount_low" | "amount_high"; nearestCents: number } | null;
  termMonths: number | null;
  termProblem: { nearestMonths: number | null } | null;
};

export function askedLoan(config: ProductConfig, typed: { amount: string; term: string }): AskedLoan {
  return { ...askedAmount(config, typed.amount), ...askedTerm(config, typed.term) };
}

function askedAmount(
  { amount }: ProductConfig,
  typed: string,
): Pick<AskedLoan, "amountTyped" | "amountCents" | "amountProblem"> {
  const { minCents, maxCents } = amount;
  const text = typed.trim().slice(0, 40);
  if (text === "")
    return { amountTyped: plain(amount.exampleCents), amountCents: amount.exampleCents, amountProblem: null };
  const cents = parseMoney(text);
  const none = { amountTyped: text, amountCents: null };
  if (cents === null) return { ...none, amountProblem: { code: "amount_wrong" } };
  if (cents < minCents) return { ...none, amountProblem: { code: "amount_low", nearestCents: minCents } };
  if (cents > maxCents) return { ...none, amountProblem: { code: "amount_high", nearestCents: maxCents } };
  return { amountTyped: plain(cents), amountCents: cents, amountProblem: null };
}

function askedTerm({ term }: ProductConfig, typed: string): Pick<AskedLoan, "termMonths" | "termProblem"> {
  const text = typed.trim();
  if (text === "") return { termMonths: term.exampleMonths, termProblem: null };
  if (!/^\d{1,3}$/.test(text)) return { termMonths: null, termProblem: { nearestMonths: null } };
  const months = Number(text);
  const nearestMonths = Math.min(term.maxMonths, Math.max(term.minMonths, months));
  return nearestMonths === months
    ? { termMonths: months, termProblem: null }
    : { termMonths: null, termProblem: { nearestMonths } };
}

/** Céntimos as typed into the field: "30,000" or "30,000.50". */
export function plain(cents: number): string {
  const [whole = "", decimals = "00"] = (cents / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === "00" ? grouped : `${grouped}.${decimals}`;
}

/**
 * Up to five terms to choose from, evenly spaced between the product's limits, and the one asked for. The address takes
 * every other one.
 */
export function offeredTerms({ term }: ProductConfig, asked: number | null): number[] {
  const terms =
    [1, 2, 3, 6, 12, 24, 60, 120, 360].map((step) => spaced(term, step)).find((all) => all.length <= 5) ?? [];
  const all = asked === null ? terms : [...terms, asked];
  return [...new Set(all)].sort((a, b) => a - b);
}

function spaced({ minMonths, maxMonths }: ProductConfig["term"], step: number): number[] {
  const first = Math.ceil((minMonths + 1) / step) * step;
  const between = Array.from(
    { length: Math.max(0, Math.ceil((maxMonths - first) / step)) },
    (_, i) => first + i * step,
  );
  return [...new Set([minMonths, ...between, maxMonths])];
}

/** The address of the simulator with these values: what is shared and what the links to the nearest values are. */
export function simulatorPath(
  slug: string,
  asked: { amount: string; term: string },
  more: Record<string, string> = {},
): string {
  return `/creditos/${slug}/calculadora?${new URLSearchParams({ monto: asked.amount, plazo: asked.term, ...more })}`;
}
