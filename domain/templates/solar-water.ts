import type { ProductDraft } from "../product";
import { answered, choice, gate, measured, money, paper, pointsFor, ruc, t } from "./compose";
import { burningOrNone, communityFactor, safeBurningOrNone, stopOpenBurning } from "./environment";
import { amountWithin, paidToSupplier } from "./equipment-purchase";
import * as after from "./follow-up";
import { igafomPresented, legalFactors, mine, mineGates } from "./legal-standing";
import * as lending from "./lending";
import { organization, organizationFactors } from "./organization";
import { identityPapers, minePapers, moneyPapers, quote, sitePhoto } from "./papers";
import { capacityFactors, debtsFit, fewLenders, goodRecord, sales } from "./sales";

const forPower = answered("project", "solar", "both");
const forWater = answered("project", "water", "both");

const knownUse = gate({
  code: "known_use",
  name: t("Consumo de energía o agua conocido", "Known use of power or water"),
  requires: answered("use_notes", "all", "some"),
  message: t("Hay que saber cuánta energía o agua usa hoy.", "It must be known how much power or water you use today."),
  cure: t(
    "Guarde los recibos de luz o de petróleo, o mida el agua, por tres meses. Después vuelva.",
    "Keep the bills for power or diesel, or measure the water, for three months. Then come back.",
  ),
});

/** MAPE-SOL. The rates are examples to be changed, not what any lender charges. */
export const solarWater: ProductDraft = {
  ...lending.common,
  name: t("Energía solar y agua que se reúsa", "Solar power and water used again"),
  summary: t("Paneles y pozas para gastar menos petróleo y agua.", "Panels and ponds to spend less diesel and water."),
  purpose: "green_asset",
  pays: t(
    "Paneles, baterías, bombas, pozas y tuberías para volver a usar el agua.",
    "Panels, batteries, pumps, ponds and pipes to use water again.",
  ),
  audience: ["association", "mining_cooperative", "company", "natural_person"],
  amount: { minCents: 3_000_00, maxCents: 60_000_00, exampleCents: 20_000_00 },
  term: { minMonths: 12, maxMonths: 48, exampleMonths: 24 },
  annualRateBps: 2_400,
  insurance: lending.creditLife,
  grace: { kind: "partial", instalments: 2 },
  calendar: lending.monthlyOn(10),
  tasks: [
    organization,
    mine,
    {
      code: "project",
      title: t("Lo que quiere instalar", "What you want to install"),
      minutes: 4,
      questions: [
        choice({ code: "project", label: t("¿Qué quiere instalar?", "What do you want to install?") }, [
          ["solar", t("Energía solar", "Solar power")],
          ["water", t("Agua que se vuelve a usar", "Water used again")],
          ["both", t("Las dos cosas", "Both")],
        ]),
        money(
          { code: "project_price", label: t("¿Cuánto cuesta todo?", "How much does all of it cost?") },
          1_000_00,
          5_000_000_00,
        ),
        ruc({
          code: "supplier_ruc",
          label: t("RUC del proveedor", "Supplier's RUC"),
          hint: t("Está en la proforma. Tiene 11 números.", "It is on the quote. It has 11 digits."),
        }),
        measured(
          {
            code: "diesel_monthly",
            label: t("¿Cuánto petróleo gasta en un mes?", "How much diesel do you spend in a month?"),
            askWhen: forPower,
          },
          t("galones", "gallons"),
          100_000,
        ),
        measured(
          {
            code: "water_monthly",
            label: t("¿Cuánta agua usa en un mes?", "How much water do you use in a month?"),
            hint: t("Un cilindro tiene 0.2 metros cúbicos.", "A drum holds 0.2 cubic metres."),
            askWhen: forWater,
          },
          t("metros cúbicos", "cubic metres"),
          1_000_000,
        ),
        choice(
          {
            code: "use_notes",
            label: t("¿Tiene recibos o apuntes de ese gasto?", "Do you have bills or notes of that use?"),
          },
          [
            ["all", t("Sí, de tres meses", "Yes, of three months")],
            ["some", t("De algún mes", "Of some month")],
            ["none", t("No tengo", "I have none")],
          ],
        ),
        burningOrNone,
      ],
    },
    sales,
  ],
  documents: [
    ...identityPapers,
    ...minePapers,
    { ...quote, name: t("Proforma de la instalación", "Quote for the installation") },
    paper({
      code: "use_bills",
      name: t("Recibos de luz, petróleo o agua", "Bills for power, diesel or water"),
      help: t("Los que tenga de los últimos meses.", "Those you have of the last months."),
      validDays: 180,
      askWhen: answered("use_notes", "all", "some"),
    }),
    sitePhoto,
    ...moneyPapers,
  ],
  eligibility: [...mineGates, igafomPresented, knownUse, safeBurningOrNone, goodRecord, fewLenders],
  checks: [amountWithin("project_price"), debtsFit],
  termRules: [lending.firstLoan(20_000_00, 24), lending.noBooks(20_000_00), lending.noContract(12)],
  suggestedConditions: [paidToSupplier, stopOpenBurning, lending.contractOutlasts, lending.getContract],
  scorecard: lending.outOfHundred(
    capacityFactors,
    legalFactors,
    [
      pointsFor("environmental", "burning", t("Manejo del mercurio", "Handling of mercury"), {
        no_mercury: 10,
        closed: 6,
        open: 0,
        home: 0,
      }),
      pointsFor("environmental", "use_notes", t("Gasto de hoy conocido", "Use of today known"), {
        all: 5,
        some: 3,
        none: 0,
      }),
      communityFactor,
    ],
    organizationFactors,
  ),
  guarantees: [lending.equipmentPledge],
  ladder: [
    { upToCents: 30_000_00, decidedBy: "approver" },
    { upToCents: 60_000_00, decidedBy: "committee", quorum: 3 },
  ],
  covenants: [after.standingKept, after.productionDeclared, after.equipmentWorking, after.noReagents],
  indicators: [after.energy, after.carbon, after.water, after.inUse, after.women],
  education: after.basics,
  maxLiveApplications: 2,
  expectedDays: { documents: 3, assessment: 8, decision: 3 },
};
