import { type ProductConfig, productShape } from "../product";

const t = (es: string) => ({ es, en: "" });

/** A small product that can be offered: two questions, one paper, one rule. */
export function exampleProduct(): ProductConfig {
  const common = { hint: null, required: true, allowUnknown: false, preCheck: true, askWhen: null };
  return productShape.parse({
    schema: 2,
    name: t("Crédito de ejemplo"),
    summary: t("Dinero para trabajar mejor."),
    purpose: "working_capital",
    pays: t("Insumos y fletes."),
    audience: ["association", "natural_person"],
    membersOnly: false,
    currency: "PEN",
    amount: { minCents: 500_00, maxCents: 30_000_00, exampleCents: 10_000_00 },
    term: { minMonths: 6, maxMonths: 18, exampleMonths: 12 },
    grace: { kind: "none", instalments: 0 },
    calendar: { kind: "fixed_day", day: 5 },
    annualRateBps: 2_800,
    lateAnnualRateBps: 1_000,
    charges: [],
    insurance: null,
    tasks: [
      {
        code: "organization",
        title: t("Su organización"),
        minutes: 2,
        questions: [
          {
            kind: "number",
            code: "members",
            label: t("¿Cuántos son?"),
            ...common,
            unit: null,
            min: 1,
            max: 500,
            decimals: 0,
          },
          { kind: "yes_no", code: "has_debts", label: t("¿Tiene deudas?"), ...common },
        ],
      },
    ],
    documents: [
      {
        code: "ruc_sheet",
        name: t("Ficha RUC"),
        help: t("De este mes."),
        required: true,
        validDays: 30,
        kinds: [],
        askWhen: null,
      },
    ],
    eligibility: [
      {
        code: "members",
        requires: { fact: "answer.members", is: "at_least", value: 5 },
        message: t("Pedimos cinco socios."),
        cure: t("Sume socios y vuelva."),
        legalBasis: null,
      },
    ],
    signOff: false,
    ladder: [{ upToCents: 30_000_00, decidedBy: "approver" }],
    expectedDays: { documents: 2, assessment: 5, decision: 2 },
  });
}
