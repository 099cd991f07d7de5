/**
 * What an opinion or a vote was given on. Only a change of these makes it void; a better photo of the same paper, a note
 * or another analyst does not.
 */
export type Material = {
  amountCents: number;
  termMonths: number;
  annualRateBps: number;
  guarantees: readonly string[];
  /** Keyed hash of the applicant's answers and of what the lender found out. */
  facts: string;
};

export const materialParts = ["amount", "term", "rate", "guarantees", "facts"] as const;
export type MaterialPart = (typeof materialParts)[number];

/** What changed between the file somebody judged and the file as it stands. Empty: the opinion holds. */
export function materialChanges(judged: Material, now: Material): MaterialPart[] {
  const same: Record<MaterialPart, boolean> = {
    amount: judged.amountCents === now.amountCents,
    term: judged.termMonths === now.termMonths,
    rate: judged.annualRateBps === now.annualRateBps,
    guarantees: judged.guarantees.join("\n") === now.guarantees.join("\n"),
    facts: judged.facts === now.facts,
  };
  return materialParts.filter((part) => !same[part]);
}

/** Two different standings of a file never share one; the same standing always gives the same. */
export function materialKey({ amountCents, termMonths, annualRateBps, guarantees, facts }: Material): string {
  return JSON.stringify([amountCents, termMonths, annualRateBps, guarantees, facts]);
}
