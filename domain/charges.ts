import { z } from "zod";
import { lineField, localized } from "./localized";
import { isPlainlyWritten, prohibitedIn } from "./prohibited-charges";
import { centsField } from "./shape";

/** What a loan costs besides interest and credit-life insurance, and what may never be charged. */

/**
 * The expenses that a lender may pass on. There is no kind for the charges of the closed list, so none can be configured.
 * Source: Res. SBS 8181-2012, art. 10 and 11, Anexo 3.
 */
export const chargeKinds = [
  "notary",
  "appraisal",
  "registry",
  "third_party_documented",
  "guarantee_third_party",
  "paper_statement",
] as const;
export type ChargeKind = (typeof chargeKinds)[number];

export const charge = z.strictObject({
  kind: z.enum(chargeKinds, "charge_prohibited"),
  name: localized(80),
  amountCents: centsField(1, 100_000_00),
  when: z.enum(["upfront", "each_instalment"]),
  /** The norm that allows it. Required for third-party costs of a guarantee, which need a second approver too. */
  legalBasis: lineField(0, 200).nullable(),
});
export type Charge = z.infer<typeof charge>;

export function chargesCents(charges: readonly Charge[], when: Charge["when"]): number {
  return charges.filter((one) => one.when === when).reduce((sum, one) => sum + one.amountCents, 0);
}

/** How many besides the author agree to a configuration: two where a third party's cost of a guarantee is passed on. */
export function approvalsNeeded(charges: readonly Charge[]): 1 | 2 {
  return charges.some((one) => one.kind === "guarantee_third_party") ? 2 : 1;
}

type Issue = { path: (string | number)[]; message: string };

export function chargeIssues(charges: readonly Charge[]): Issue[] {
  return charges.flatMap((one, at) => {
    const issues: Issue[] = [];
    if (!isPlainlyWritten(one.name)) issues.push({ path: ["charges", at, "name"], message: "charge_name_letters" });
    else if (prohibitedIn(one.name)) issues.push({ path: ["charges", at, "name"], message: "charge_prohibited" });
    if (one.kind === "guarantee_third_party" && !one.legalBasis)
      issues.push({ path: ["charges", at, "legalBasis"], message: "legal_basis_required" });
    if (one.when === "each_instalment" && one.amountCents > 1_000_00)
      issues.push({ path: ["charges", at, "amountCents"], message: "charges_too_high" });
    return issues;
  });
}
