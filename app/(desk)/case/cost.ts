import { loanGap } from "@/domain/answers";
import { type LoanQuote, quote, simulatedDisbursement } from "@/domain/loan-quote";
import type { ProductConfig } from "@/domain/product";

/** What an amount over a term would cost if it were paid out on the next payment day, as on every other screen; null when the product does not lend it. */
export function costOf(
  config: ProductConfig,
  { amountCents, termMonths }: { amountCents: number | null; termMonths: number | null },
  today: string,
): LoanQuote | null {
  if (amountCents === null || termMonths === null || loanGap(config, { amountCents, termMonths })) return null;
  return quote(config, { amountCents, termMonths, disbursedOn: simulatedDisbursement(config.calendar, today) });
}
