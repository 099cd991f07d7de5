import {
  type CreditType,
  type CreditTypeThresholds,
  creditTypeThresholds,
  type Dated,
  type DebtorBands,
  debtorBands,
  valueInForce,
} from "../regulation";

/** What the credit type of a business loan depends on. Money in céntimos of sol. */
export type Borrower = {
  /** A consortium or a trust: an entity without legal personality, never micro nor small. */
  isUnincorporated: boolean;
  /** Sales of the last period declared to the tax authority (SUNAT). */
  annualSalesCents: number;
  /** Sales of the period before; corporate and large take two periods. Null when there is none. */
  salesBeforeCents: number | null;
  /** Member of a group in which one is medium or larger. */
  belongsToLargerGroup: boolean;
  /** Largest total debt in the financial system in the last six monthly reports (RCC); a natural person's mortgage left out. */
  debtCents: number;
};

/**
 * The credit type of a new loan on a date. RangeError when no thresholds are known for it.
 * Source: Res. SBS 11356-2008, num. 4, text of Res. SBS 2368-2023 (since 1 October 2024 sales tell medium from small).
 */
export function creditType(
  borrower: Borrower,
  newLoanCents: number,
  on: string,
  thresholds: readonly Dated<CreditTypeThresholds>[] = creditTypeThresholds,
): CreditType {
  const limits = valueInForce(thresholds, on);
  const sales = Math.min(borrower.annualSalesCents, borrower.salesBeforeCents ?? 0);
  if (sales > limits.corporateSalesCents) return "corporate";
  if (sales > limits.largeSalesCents) return "large";
  const isMedium = borrower.annualSalesCents > limits.mediumSalesCents;
  if (isMedium || borrower.isUnincorporated || borrower.belongsToLargerGroup) return "medium";
  return Math.max(borrower.debtCents, newLoanCents) > limits.smallDebtCents ? "small" : "micro";
}

export const debtorClasses = ["normal", "watch", "deficient", "doubtful", "loss"] as const;
/** Normal, CPP (con problemas potenciales), Deficiente, Dudoso, Pérdida: the codes 0 to 4 of the regulator. */
export type DebtorClass = (typeof debtorClasses)[number];

/** The regulator's code of a class, 0 (Normal) to 4 (Pérdida). */
export function debtorClassCode(of: DebtorClass): number {
  return debtorClasses.indexOf(of);
}

/**
 * The class of a debtor by calendar days late, on a date. `longDelays` counts, for medium and larger debtors, the delays
 * of the last six months longer than the band's days: two of them make CPP. Those debtors are also judged by their cash
 * flow, which can only worsen the class given here. RangeError on negative days or without bands for the date.
 * Source: Res. SBS 11356-2008, Cap. II.
 */
export function debtorClass(
  late: { creditType: CreditType; daysLate: number; longDelays?: number },
  on: string,
  bands: readonly Dated<DebtorBands>[] = debtorBands,
): DebtorClass {
  if (!Number.isInteger(late.daysLate) || late.daysLate < 0) throw new RangeError(`not days late: ${late.daysLate}`);
  const { retail, wholesale } = valueInForce(bands, on);
  const isRetail = late.creditType === "micro" || late.creditType === "small";
  const band = isRetail ? retail : wholesale;
  if (late.daysLate > band.doubtful) return "loss";
  if (late.daysLate > band.deficient) return "doubtful";
  if (late.daysLate > band.watch) return "deficient";
  if (isRetail) return late.daysLate > retail.normal ? "watch" : "normal";
  return (late.longDelays ?? 0) >= wholesale.delays ? "watch" : "normal";
}
