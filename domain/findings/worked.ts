import type { Facts } from "../condition";
import { quote, simulatedDisbursement } from "../loan-quote";
import type { ProductConfig } from "../product";
import type { Questionnaire } from "../settings/environment";
import { type CashFlowResult, cashFlowResult, securedCents } from "./cash-flow";
import { type EnvironmentalResult, environmentalResult } from "./environmental";
import { factsFound, type Newest } from "./kinds";

/** What was found about an application, and the questionnaire that was gone through; null where it was not. */
export type Held = { newest: Newest; questionnaire: Questionnaire | null };

/** What findings come to for one loan under one product. */
export type WorkedOut = {
  cashFlow: CashFlowResult | null;
  environmental: EnvironmentalResult | null;
  /** Whole percent of the amount that guarantees cover after their haircuts; null where none were looked at. */
  guaranteePercent: number | null;
  facts: Facts;
};

type Loan = { amountCents: number | null; termMonths: number | null };

/** Works findings out beside a loan; another rate or another haircut gives other facts. */
export function workedOut(
  { newest, questionnaire }: Held,
  product: ProductConfig,
  loan: Loan,
  today: string,
): WorkedOut {
  const cashFlow = newest.cash_flow ? beside(newest.cash_flow.content, product, loan, today) : null;
  const environmental =
    newest.environmental && questionnaire ? environmentalResult(questionnaire, newest.environmental.content) : null;
  const guaranteePercent =
    newest.cash_flow && loan.amountCents
      ? Math.floor((securedCents(newest.cash_flow.content.guarantees, product.guarantees) * 100) / loan.amountCents)
      : null;
  const worked = {
    coverageRatio: cashFlow?.coverageRatio ?? null,
    debtIncomePercent: cashFlow?.debtIncomePercent ?? null,
    guaranteePercent,
    environmentCategory: environmental?.category ?? null,
  };
  return { cashFlow, environmental, guaranteePercent, facts: factsFound(newest, worked, today) };
}

/** Null where the product cannot make such a loan. */
function beside(
  found: Parameters<typeof cashFlowResult>[0],
  product: ProductConfig,
  { amountCents, termMonths }: Loan,
  today: string,
): CashFlowResult | null {
  if (amountCents === null || termMonths === null) return null;
  const disbursedOn = simulatedDisbursement(product.calendar, today);
  try {
    return cashFlowResult(found, quote(product, { amountCents, termMonths, disbursedOn }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
