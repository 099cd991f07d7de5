import { loanGap } from "@/domain/answers";
import { parseMoney } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";

/** An amount and a term as somebody typed them; refuses with every wrong field when the product does not lend that. */
export function typedLoan(
  config: ProductConfig,
  { amount, termMonths: months }: { amount: string; termMonths: string },
): { amountCents: number; termMonths: number } {
  const amountCents = parseMoney(amount);
  const termMonths = /^\s*\d{1,3}\s*$/.test(months) ? Number(months) : null;
  if (amountCents === null || termMonths === null) {
    throw new Refusal("invalid_input", {
      ...(amountCents === null ? { amount: amount.trim() ? "money_invalid" : "answer_required" } : {}),
      ...(termMonths === null ? { termMonths: "term_required" } : {}),
    });
  }
  const wrong = loanGap(config, { amountCents, termMonths });
  if (wrong) throw new Refusal("invalid_input", { [wrong.startsWith("amount") ? "amount" : "termMonths"]: wrong });
  return { amountCents, termMonths };
}
