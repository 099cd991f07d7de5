import type { ProductDraft } from "../product";
import { answered, choice, gate, money, paper, pointsFor, pointsFrom, t, yesNo } from "./compose";
import { burningOrNone, safeBurningOrNone, stopOpenBurning } from "./environment";
import * as after from "./follow-up";
import { workPlace } from "./legal-standing";
import * as lending from "./lending";
import { activeSince, keepsRecords, organizationFactors, separateMoney } from "./organization";
import { debtSchedules, idCard } from "./papers";
import { creditRecord, debtPayment, debtsFitIncome, goodRecord, hasDebts, recordFactor } from "./sales";

/** MAPE-PALL: the register takes the place of a concession. The rates are examples to be changed. */
export const pallaquera: ProductDraft = {
  ...lending.common,
  name: t("Crédito Pallaquera", "Pallaquera credit"),
  summary: t(
    "Para mujeres que seleccionan mineral. Sin pedir concesión.",
    "For women who sort ore. No concession asked.",
  ),
  purpose: "working_capital",
  pays: t(
    "Herramientas, compra de mineral, o un negocio propio distinto de la mina.",
    "Tools, purchase of ore, or a business of your own outside the mine.",
  ),
  audience: ["pallaquera"],
  amount: { minCents: 500_00, maxCents: 10_000_00, exampleCents: 3_000_00 },
  term: { minMonths: 6, maxMonths: 18, exampleMonths: 12 },
  annualRateBps: 3_000,
  insurance: null,
  grace: { kind: "none", instalments: 0 },
  calendar: lending.monthlyOn(15),
  tasks: [
    {
      code: "you",
      title: t("Usted y su trabajo", "You and your work"),
      minutes: 3,
      questions: [
        yesNo({
          code: "in_register",
          label: t("¿Está en el padrón de pallaqueras?", "Are you in the register of pallaqueras?"),
          allowUnknown: true,
          preCheck: true,
        }),
        workPlace,
        activeSince,
        choice(
          {
            code: "ore_source",
            label: t("¿De dónde sale el mineral que escoge?", "Where does the ore you sort come from?"),
          },
          [
            ["agreed", t("Me lo dan por acuerdo con la mina", "The mine gives it to me by agreement")],
            ["bought", t("Lo compro", "I buy it")],
            ["dump", t("Del desmonte, sin acuerdo", "From the waste rock, without an agreement")],
          ],
        ),
        burningOrNone,
      ],
    },
    {
      code: "money",
      title: t("Su dinero", "Your money"),
      minutes: 3,
      questions: [
        money(
          {
            code: "monthly_income",
            label: t("¿Cuánto gana en un mes normal?", "How much do you earn in a normal month?"),
          },
          0,
          1_000_000_00,
        ),
        keepsRecords,
        separateMoney,
        hasDebts,
        debtPayment,
        creditRecord,
        choice({ code: "use", label: t("¿Para qué quiere el dinero?", "What do you want the money for?") }, [
          ["tools", t("Herramientas de trabajo", "Tools")],
          ["ore", t("Comprar mineral", "Buying ore")],
          ["business", t("Un negocio propio", "A business of my own")],
        ]),
      ],
    },
  ],
  documents: [
    { ...idCard, kinds: [] },
    paper({
      code: "register_extract",
      name: t("Constancia del padrón", "Register extract"),
      help: t("El papel que dice que usted está en el padrón.", "The paper that says you are in the register."),
      required: false,
      askWhen: answered("in_register", "yes"),
    }),
    debtSchedules,
  ],
  eligibility: [
    gate({
      code: "register",
      name: t("Inscripción en el padrón", "Place in the register"),
      requires: answered("in_register", "yes"),
      message: t("Este crédito es para quienes están en el padrón.", "This credit is for those in the register."),
      cure: t(
        "Pida en el MINEM que la inscriban. El padrón lo lleva su oficina de formalización, la DGFM.",
        "Ask MINEM to register you. Its formalization office, the DGFM, keeps the register.",
      ),
    }),
    safeBurningOrNone,
    goodRecord,
  ],
  checks: [debtsFitIncome],
  termRules: [lending.firstLoan(5_000_00, 12), lending.noBooks(3_000_00)],
  suggestedConditions: [stopOpenBurning],
  scorecard: lending.outOfHundred(
    [
      pointsFrom("capacity", "monthly_income", t("Ingreso de un mes", "Income of a month"), [
        [600_00, 15],
        [1_200_00, 30],
      ]),
      recordFactor,
    ],
    [
      pointsFor("legal", "in_register", t("Padrón de pallaqueras", "Register of pallaqueras"), { yes: 10, no: 0 }),
      pointsFor("legal", "ore_source", t("Origen del mineral", "Origin of the ore"), {
        agreed: 10,
        bought: 10,
        dump: 3,
      }),
    ],
    [
      pointsFor("environmental", "burning", t("Manejo del mercurio", "Handling of mercury"), {
        no_mercury: 20,
        closed: 12,
        open: 0,
        home: 0,
      }),
    ],
    organizationFactors,
  ),
  group: { minMembers: 2, maxMembers: 10, waitsFor: "all", optional: true },
  guarantees: [lending.signature, lending.solidarityGroup],
  ladder: [{ upToCents: 10_000_00, decidedBy: "approver" }],
  covenants: [after.booksKept, after.noReagents],
  indicators: [after.women, after.income],
  education: [...after.basics, after.ownMoney, after.saving],
  maxLiveApplications: 1,
  expectedDays: { documents: 2, assessment: 4, decision: 2 },
};
