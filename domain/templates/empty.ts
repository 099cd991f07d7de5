import { type ProductConfig, productShape } from "../product";
import { common, monthlyOn } from "./lending";
import { organization } from "./organization";

/** A product with a name and little else: a draft that says itself what it lacks to be published. */
export function emptyProduct(name: string): ProductConfig {
  const blank = { es: "", en: "" };
  return productShape.parse({
    ...common,
    name: { es: name, en: "" },
    summary: blank,
    purpose: "working_capital",
    pays: blank,
    audience: ["association"],
    amount: { minCents: 500_00, maxCents: 10_000_00, exampleCents: 5_000_00 },
    term: { minMonths: 6, maxMonths: 12, exampleMonths: 12 },
    annualRateBps: 0,
    lateAnnualRateBps: 0,
    insurance: null,
    grace: { kind: "none", instalments: 0 },
    calendar: monthlyOn(1),
    tasks: [organization],
    documents: [],
    eligibility: [],
    ladder: [{ upToCents: 10_000_00, decidedBy: "approver" }],
    waitingDays: 0,
    expectedDays: { documents: 2, assessment: 5, decision: 2 },
  });
}
