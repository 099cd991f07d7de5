import type { ProductDraft } from "../product";
import { cleanEquipment } from "./clean-equipment";
import { t } from "./compose";
import * as lending from "./lending";

const insured = {
  code: "insured",
  when: { fact: "loan.amountCents", is: "at_least" as const, value: 1 },
  text: t(
    "Tener seguro del equipo mientras la caja sea la dueña.",
    "Keep the equipment insured while the lender owns it.",
  ),
};

/**
 * MAPE-LEA: the equipment of MAPE-EQ, owned by the lender until the last instalment. The rates are examples to be
 * changed, not what any lender charges.
 */
export const lease: ProductDraft = {
  ...cleanEquipment,
  name: t("Alquiler de equipo con opción de compra", "Equipment lease with an option to buy"),
  summary: t(
    "Usa el equipo desde el primer día y al final se queda con él.",
    "Use the equipment from the first day and keep it at the end.",
  ),
  pays: t(
    "Equipos sin mercurio que la caja compra y usted paga por cuotas.",
    "Mercury-free equipment that the lender buys and you pay in instalments.",
  ),
  audience: ["association", "mining_cooperative", "company"],
  amount: { minCents: 10_000_00, maxCents: 80_000_00, exampleCents: 40_000_00 },
  annualRateBps: 2_600,
  grace: { kind: "partial", instalments: 2 },
  calendar: lending.monthlyOn(10),
  termRules: [lending.firstLoan(30_000_00, 24), lending.noBooks(30_000_00), lending.noContract(12)],
  suggestedConditions: [insured, ...(cleanEquipment.suggestedConditions ?? [])],
  guarantees: [lending.tenthDeposit],
  ladder: [
    { upToCents: 40_000_00, decidedBy: "approver" },
    { upToCents: 80_000_00, decidedBy: "committee", quorum: 3 },
  ],
  maxLiveApplications: 1,
};
