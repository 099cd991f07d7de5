import type { ProductDraft } from "../product";
import { t, words } from "./compose";
import { burningFactors, burningOrNone, safeBurningOrNone, stopOpenBurning } from "./environment";
import * as after from "./follow-up";
import { igafomPresented, legalFactors, mine, mineGates } from "./legal-standing";
import * as lending from "./lending";
import { organization, organizationFactors } from "./organization";
import { identityPapers, minePapers, moneyPapers } from "./papers";
import { capacityFactors, debtsFit, fewLenders, goodRecord, sales } from "./sales";

/** MAPE-CT. The rates are examples to be changed, not what any lender charges. */
export const workingCapital: ProductDraft = {
  ...lending.common,
  name: t("Capital de trabajo", "Working capital"),
  summary: t("Dinero para operar mientras llega la venta.", "Money to operate until the sale comes in."),
  purpose: "working_capital",
  pays: t(
    "Insumos, combustible, fletes, jornales y servicios de planta.",
    "Supplies, fuel, freight, wages and plant services.",
  ),
  audience: ["association", "mining_cooperative", "company", "natural_person"],
  amount: { minCents: 500_00, maxCents: 30_000_00, exampleCents: 10_000_00 },
  term: { minMonths: 3, maxMonths: 18, exampleMonths: 12 },
  annualRateBps: 3_600,
  insurance: lending.creditLife,
  grace: { kind: "none", instalments: 0 },
  calendar: { kind: "every_n_days", days: 45 },
  tasks: [
    organization,
    mine,
    sales,
    {
      code: "use",
      title: t("Para qué es el dinero", "What the money is for"),
      minutes: 2,
      questions: [
        words(
          {
            code: "use_of_money",
            label: t("¿En qué va a usar el dinero?", "What will you use the money for?"),
          },
          600,
        ),
        burningOrNone,
      ],
    },
  ],
  documents: [...identityPapers, ...minePapers, ...moneyPapers],
  eligibility: [...mineGates, igafomPresented, safeBurningOrNone, goodRecord, fewLenders],
  checks: [debtsFit],
  termRules: [lending.firstLoan(10_000_00, 12), lending.noBooks(10_000_00), lending.noContract(6)],
  suggestedConditions: [stopOpenBurning, lending.contractOutlasts, lending.getContract],
  scorecard: lending.outOfHundred(capacityFactors, legalFactors, burningFactors, organizationFactors),
  guarantees: [lending.signature, lending.solidarityGroup, lending.stateCover],
  ladder: [{ upToCents: 30_000_00, decidedBy: "approver" }],
  covenants: [after.standingKept, after.productionDeclared, after.booksKept, after.noReagents],
  indicators: [after.mercuryUsed, after.formalSales, after.jobs, after.women],
  education: after.basics,
  maxLiveApplications: 2,
  expectedDays: { documents: 2, assessment: 6, decision: 2 },
};
