import { inForce } from "../regulation";
import type { Regulation } from "./regulation";

/** A legal term that ends before a loan does. Days are the last ones; the source is the norm. */
export type Outlived = { what: "reinfo" | "cap"; endsOn: string; source: string };

type Loan = { currency: Regulation["compensatoryCaps"][number]["currency"]; disbursedOn: string; lastDueOn: string };

/**
 * What ends before the last instalment: the register under which the applicant works, and the period of the highest rate
 * under which the loan is priced.
 */
export function outlivedBy(content: Regulation, { currency, disbursedOn, lastDueOn }: Loan): Outlived[] {
  const register = inForce(content.reinfoDeadlines, disbursedOn);
  const cap = inForce(
    content.compensatoryCaps.filter((one) => one.currency === currency),
    disbursedOn,
  );
  return [
    ...(register?.value && register.value < lastDueOn
      ? [{ what: "reinfo" as const, endsOn: register.value, source: register.source }]
      : []),
    ...(cap?.value && cap.validTo && cap.validTo < lastDueOn
      ? [{ what: "cap" as const, endsOn: cap.validTo, source: cap.source }]
      : []),
  ];
}
