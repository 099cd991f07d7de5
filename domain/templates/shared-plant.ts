import type { Check } from "../checks";
import type { ProductDraft } from "../product";
import {
  answered,
  choice,
  gate,
  lookInto,
  measured,
  money,
  paper,
  pointsFor,
  t,
  technology,
  whole,
  yesNo,
} from "./compose";
import {
  burning,
  communityFactor,
  cyanideUse,
  leavesMercury,
  mercuryUse,
  safeBurning,
  stopOpenBurning,
} from "./environment";
import { amountWithin, paidToSupplier } from "./equipment-purchase";
import * as after from "./follow-up";
import { igafomPresented, legalFactors, mine, mineGates } from "./legal-standing";
import * as lending from "./lending";
import { organization, organizationFactors } from "./organization";
import * as papers from "./papers";
import { capacityFactors, debtsFit, fewLenders, goodRecord, sales } from "./sales";

const gates = [
  gate({
    code: "members",
    name: t("Cinco personas o más", "Five people or more"),
    requires: { fact: "answer.members", is: "at_least", value: 5 },
    message: t("Una planta compartida es para cinco personas o más.", "A shared plant is for five people or more."),
    cure: t("Sume a más personas a su grupo y vuelva.", "Add more people to your group and come back."),
  }),
  gate({
    code: "study",
    name: t("Estudio de la planta", "Study of the plant"),
    requires: answered("study", "done", "under_way"),
    message: t("Antes de una planta hay que hacer el estudio.", "A plant needs its study first."),
    cure: t(
      "Busque a quien haga el estudio: cuánto mineral hay, cuánto cuesta y cuánto deja.",
      "Find who makes the study: how much ore there is, what it costs and what it leaves.",
    ),
  }),
  lookInto({
    code: "size",
    name: t("Tamaño de la planta", "Size of the plant"),
    requires: { fact: "answer.tonnes_a_day", is: "at_most", value: 25 },
    message: t(
      "Una planta de más de 25 toneladas al día pide más estudio.",
      "More than 25 tonnes a day need more study.",
    ),
    cure: t("La caja la visita y ve con usted qué falta.", "The lender visits you and sees with you what is missing."),
  }),
  lookInto({
    code: "near_water",
    name: t("Distancia al agua", "Distance to water"),
    requires: answered("near_water", "no"),
    message: t("La planta está cerca de un río, lago o bofedal.", "The plant is near a river, a lake or a wetland."),
    cure: t(
      "Vea si hay otro lugar. Si no, muestre cómo va a cuidar el agua.",
      "See if there is another place. If not, show how you will take care of the water.",
    ),
  }),
];

const votesWithinMembers: Check = {
  code: "votes_within_members",
  holds: { kind: "figures", left: "answer.votes_in_favour", is: "at_most", right: "answer.members" },
  effect: "advises",
  message: t(
    "Los votos a favor son más que las personas de su organización.",
    "There are more votes in favour than people in your organization.",
  ),
  cure: t("Revise los dos números con el acta.", "Look at both figures with the minutes at hand."),
};

/** MAPE-ASO. The rates are examples to be changed, not what any lender charges. */
export const sharedPlant: ProductDraft = {
  ...lending.common,
  name: t("Planta compartida", "Shared plant"),
  summary: t("Una planta sin mercurio para toda la asociación.", "A mercury-free plant for the whole association."),
  purpose: "green_asset",
  pays: t(
    "Equipos, obra, luz y agua de una planta sin mercurio, y su puesta en marcha.",
    "Equipment, works, power and water of a mercury-free plant, and starting it up.",
  ),
  audience: ["association", "mining_cooperative", "company"],
  signOff: true,
  amount: { minCents: 50_000_00, maxCents: 300_000_00, exampleCents: 150_000_00 },
  term: { minMonths: 24, maxMonths: 60, exampleMonths: 36 },
  annualRateBps: 2_200,
  insurance: null,
  grace: { kind: "partial", instalments: 2 },
  calendar: { kind: "fixed_day", day: 20, everyMonths: 3 },
  tasks: [
    organization,
    mine,
    {
      code: "plant",
      title: t("La planta", "The plant"),
      minutes: 5,
      questions: [
        money(
          { code: "plant_price", label: t("¿Cuánto cuesta toda la planta?", "How much does the whole plant cost?") },
          10_000_00,
          50_000_000_00,
        ),
        measured(
          {
            code: "tonnes_a_day",
            label: t("¿Cuánto mineral va a procesar al día?", "How much ore a day will it process?"),
          },
          t("toneladas", "tonnes"),
          350,
        ),
        technology({ code: "process", label: t("¿Cómo va a recuperar el oro?", "How will you recover the gold?") }, [
          "concentration",
          "plant",
          "leach",
        ]),
        choice({ code: "study", label: t("¿Tiene el estudio de la planta?", "Do you have the study of the plant?") }, [
          ["done", t("Sí, terminado", "Yes, finished")],
          ["under_way", t("Lo están haciendo", "It is being made")],
          ["none", t("Todavía no", "Not yet")],
        ]),
        yesNo({
          code: "near_water",
          label: t(
            "¿Hay un río, lago o bofedal a menos de 100 metros?",
            "Is there a river, lake or wetland within 100 metres?",
          ),
        }),
        mercuryUse,
        burning,
        cyanideUse,
        whole(
          {
            code: "votes_in_favour",
            label: t("¿Cuántas personas votaron a favor en la asamblea?", "How many voted in favour in the assembly?"),
          },
          t("personas", "people"),
          1,
          5_000,
        ),
      ],
    },
    sales,
  ],
  documents: [
    ...papers.identityPapers.filter((one) => one !== papers.idCard),
    paper({
      code: "member_list",
      name: t("Padrón de personas asociadas", "Register of members"),
      help: t("Con nombres y fecha de ingreso de cada una.", "With names and the date each one joined."),
      kinds: ["association", "mining_cooperative"],
    }),
    paper({
      code: "statements",
      name: t("Balance y resultados", "Balance sheet and results"),
      help: t("Del último año, con la firma de quien los hizo.", "Of the last year, signed by who made them."),
      validDays: 180,
    }),
    ...papers.minePapers,
    paper({
      code: "study_report",
      name: t("Estudio de la planta", "Study of the plant"),
      help: t("Mineral, costos, ventas y cuidado del ambiente.", "Ore, costs, sales and care of the environment."),
      askWhen: answered("study", "done"),
    }),
    { ...papers.quote, name: t("Proformas de la planta", "Quotes for the plant") },
    papers.sitePhoto,
    papers.reagentPaper,
    { ...papers.settlements, required: true },
    papers.debtSchedules,
  ],
  eligibility: [...mineGates, igafomPresented, ...gates, leavesMercury, safeBurning, goodRecord, fewLenders],
  checks: [amountWithin("plant_price"), votesWithinMembers, debtsFit],
  termRules: [lending.firstLoan(100_000_00, 36), lending.noBooks(80_000_00), lending.noContract(24)],
  suggestedConditions: [
    paidToSupplier,
    {
      code: "study_first",
      when: answered("study", "under_way"),
      text: t("Entregar el estudio terminado antes del desembolso.", "Hand in the finished study before payment."),
    },
    {
      code: "water_plan",
      when: answered("near_water", "yes"),
      text: t(
        "Tener un plan para el agua y los relaves, revisado en una visita.",
        "Have a plan for water and tailings, reviewed in a visit.",
      ),
    },
    stopOpenBurning,
    lending.contractOutlasts,
    lending.getContract,
  ],
  scorecard: lending.outOfHundred(
    capacityFactors,
    legalFactors,
    [
      pointsFor("environmental", "mercury_use", t("Mercurio", "Mercury"), { no: 10, replace: 8, keep: 0 }),
      pointsFor("environmental", "near_water", t("Agua cerca", "Water nearby"), { no: 5, yes: 0 }),
      communityFactor,
    ],
    organizationFactors,
  ),
  guarantees: [lending.equipmentPledge, lending.salesAssigned, lending.guaranteeFund],
  ladder: [
    { upToCents: 150_000_00, decidedBy: "committee", quorum: 3 },
    { upToCents: 300_000_00, decidedBy: "committee", quorum: 5 },
  ],
  covenants: [after.standingKept, after.productionDeclared, after.equipmentWorking, after.booksKept, after.noReagents],
  indicators: [
    after.mercuryUsed,
    after.mercuryAvoided,
    after.mercuryFreeGold,
    after.recovery,
    after.jobs,
    after.women,
    after.water,
    after.tailings,
    after.accidents,
    after.inUse,
  ],
  education: [...after.basics, after.moreGold, after.deciding],
  maxLiveApplications: 1,
  expectedDays: { documents: 5, assessment: 20, decision: 10 },
};
