import type { ProductDraft } from "../product";
import { answered, choice, gate, lookInto, money, paper, ruc, t } from "./compose";
import { burningFactors, burningOrNone, safeBurningOrNone, stopOpenBurning } from "./environment";
import { amountWithin } from "./equipment-purchase";
import * as after from "./follow-up";
import { adultsOnly, landAgreed, legalFactors, mine, permittedZone } from "./legal-standing";
import * as lending from "./lending";
import { organization, organizationFactors } from "./organization";
import { identityPapers, minePapers, moneyPapers } from "./papers";
import { capacityFactors, debtsFit, fewLenders, goodRecord, sales } from "./sales";

const onTheWay = gate({
  code: "formalization",
  name: t("Inscripción en el REINFO", "REINFO registration"),
  requires: answered("reinfo_state", "active", "suspended", "formal"),
  message: t("Este crédito pide estar inscrito en el REINFO.", "This credit asks to be registered in the REINFO."),
  cure: t(
    "Pregunte en la oficina de energía y minas qué camino le queda para inscribirse.",
    "Ask at the energy and mines office which way is left to register.",
  ),
  legalBasis: "Ley 32537",
});

const suspended = lookInto({
  code: "suspended",
  name: t("Inscripción en el REINFO sin suspensión", "REINFO registration without suspension"),
  requires: answered("reinfo_state", "active", "formal"),
  message: t("Su inscripción en el REINFO está suspendida.", "Your REINFO registration is suspended."),
  cure: t(
    "Averigüe por qué la suspendieron y qué falta para levantarla. Traiga esa nota a la caja.",
    "Find out why it was suspended and what is missing to lift it. Bring that note to the lender.",
  ),
  legalBasis: "Ley 32537",
});

/** MAPE-FOR. The rates are examples to be changed, not what any lender charges. */
export const formalization: ProductDraft = {
  ...lending.common,
  name: t("Gastos de formalización", "Formalization costs"),
  summary: t("Dinero para los estudios y papeles que le faltan.", "Money for the studies and papers you lack."),
  purpose: "formalization",
  pays: t(
    "Estudios, IGAFOM preventivo, expediente técnico, y el contrato ante notario.",
    "Studies, the preventive IGAFOM, the technical file, and the contract before a notary.",
  ),
  audience: ["association", "mining_cooperative", "company", "natural_person"],
  amount: { minCents: 1_000_00, maxCents: 20_000_00, exampleCents: 8_000_00 },
  term: { minMonths: 6, maxMonths: 24, exampleMonths: 12 },
  annualRateBps: 3_000,
  insurance: lending.creditLife,
  grace: { kind: "partial", instalments: 2 },
  calendar: lending.monthlyOn(15),
  tasks: [
    organization,
    mine,
    {
      code: "step",
      title: t("El paso que quiere dar", "The step you want to take"),
      minutes: 3,
      questions: [
        choice({ code: "step_paid", label: t("¿Qué quiere pagar primero?", "What do you want to pay first?") }, [
          ["igafom", t("El IGAFOM preventivo", "The preventive IGAFOM")],
          ["contract", t("El contrato de la concesión, con notario", "The contract of the concession, with a notary")],
          ["land", t("El permiso del terreno", "The permission for the land")],
          ["file", t("El expediente técnico", "The technical file")],
          ["other", t("Otro estudio o trámite", "Another study or procedure")],
        ]),
        money(
          { code: "step_price", label: t("¿Cuánto le cobran por todo?", "How much do they charge for all of it?") },
          100_00,
          1_000_000_00,
        ),
        ruc({
          code: "consultant_ruc",
          label: t("RUC de quien hará el trabajo", "RUC of who will do the work"),
          hint: t("Está en la proforma. Tiene 11 números.", "It is on the quote. It has 11 digits."),
        }),
        burningOrNone,
      ],
    },
    sales,
  ],
  documents: [
    ...identityPapers,
    ...minePapers,
    paper({
      code: "consultant_quote",
      name: t("Proforma de quien hará el trabajo", "Quote of who will do the work"),
      help: t("Con el precio, los plazos y lo que entrega.", "With price, terms and what is delivered."),
      validDays: 60,
    }),
    ...moneyPapers,
  ],
  eligibility: [onTheWay, suspended, permittedZone, adultsOnly, landAgreed, safeBurningOrNone, goodRecord, fewLenders],
  checks: [amountWithin("step_price"), debtsFit],
  termRules: [lending.firstLoan(8_000_00, 12), lending.noBooks(8_000_00)],
  suggestedConditions: [
    {
      code: "paid_by_step",
      when: { fact: "loan.amountCents", is: "at_least", value: 5_000_00 },
      text: t(
        "El dinero se paga en partes, una por cada avance del trabajo.",
        "The money is paid in parts, one for each advance of the work.",
      ),
    },
    stopOpenBurning,
  ],
  scorecard: lending.outOfHundred(capacityFactors, legalFactors, burningFactors, organizationFactors),
  guarantees: [lending.signature],
  ladder: [{ upToCents: 20_000_00, decidedBy: "approver" }],
  covenants: [after.standingKept, after.productionDeclared, after.noReagents],
  indicators: [after.milestones, after.supported, after.women],
  education: [...after.basics, after.papersThatOpen],
  maxLiveApplications: 1,
  expectedDays: { documents: 2, assessment: 6, decision: 2 },
};
