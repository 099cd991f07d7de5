import type { ProductDraft } from "../product";
import { t } from "./compose";
import { equipmentFactors, leavesMercury, oreTested, safeBurning, stopOpenBurning, testFirst } from "./environment";
import { amountWithin, inCatalogue, ownShare, paidToSupplier, purchase } from "./equipment-purchase";
import * as after from "./follow-up";
import { igafomPresented, legalFactors, mine, mineGates, workPoint } from "./legal-standing";
import * as lending from "./lending";
import { organization, organizationFactors } from "./organization";
import { identityPapers, minePapers, moneyPapers, oreReport, quote, sitePhoto } from "./papers";
import { capacityFactors, debtsFit, fewLenders, goodRecord } from "./sales";
import { salesByMonth } from "./sales-by-month";

/** MAPE-EQ. The rates are examples to be changed, not what any lender charges. */
export const cleanEquipment: ProductDraft = {
  ...lending.common,
  name: t("Equipo sin mercurio", "Mercury-free equipment"),
  summary: t(
    "Mesas, concentradores y molinos para dejar el mercurio.",
    "Tables, concentrators and mills to leave mercury behind.",
  ),
  purpose: "green_asset",
  pays: t(
    "Equipos que recuperan oro sin mercurio, su traslado e instalación.",
    "Equipment that recovers gold without mercury, with transport and installation.",
  ),
  audience: ["association", "mining_cooperative", "company", "natural_person"],
  amount: { minCents: 5_000_00, maxCents: 100_000_00, exampleCents: 30_000_00 },
  term: { minMonths: 12, maxMonths: 36, exampleMonths: 24 },
  annualRateBps: 2_400,
  insurance: lending.creditLife,
  grace: { kind: "partial", instalments: 3 },
  calendar: lending.monthlyOn(5),
  tasks: [organization, { ...mine, questions: [...mine.questions, workPoint] }, purchase, salesByMonth],
  documents: [...identityPapers, ...minePapers, quote, oreReport, sitePhoto, ...moneyPapers],
  eligibility: [
    ...mineGates,
    igafomPresented,
    leavesMercury,
    oreTested,
    safeBurning,
    inCatalogue,
    ownShare,
    goodRecord,
    fewLenders,
  ],
  checks: [amountWithin("equipment_price"), debtsFit],
  termRules: [lending.firstLoan(25_000_00, 24), lending.noBooks(30_000_00), lending.noContract(12)],
  suggestedConditions: [paidToSupplier, testFirst, stopOpenBurning, lending.contractOutlasts, lending.getContract],
  scorecard: lending.outOfHundred(capacityFactors, legalFactors, equipmentFactors, organizationFactors),
  guarantees: [lending.equipmentPledge, lending.tenthDeposit],
  ladder: [
    { upToCents: 80_000_00, decidedBy: "approver" },
    { upToCents: 100_000_00, decidedBy: "committee", quorum: 3 },
  ],
  covenants: [after.standingKept, after.productionDeclared, after.equipmentWorking, after.noReagents],
  indicators: [
    after.mercuryUsed,
    after.mercuryAvoided,
    after.mercuryFreeGold,
    after.recovery,
    after.formalSales,
    after.women,
    after.inUse,
  ],
  education: [...after.basics, after.moreGold],
  maxLiveApplications: 2,
  expectedDays: { documents: 3, assessment: 10, decision: 4 },
};
