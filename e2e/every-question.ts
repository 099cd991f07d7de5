import type { ProductDraft } from "@/domain/product";

/** A product whose two tasks ask every kind of question that there is. */

const t = (es: string) => ({ es, en: "" });
const asked = (code: string, label: string) => ({
  code,
  label: t(label),
  hint: null,
  required: true,
  allowUnknown: false,
  preCheck: false,
  askWhen: null,
});
const options = [
  { code: "one", label: t("Pala") },
  { code: "two", label: t("Bomba") },
  { code: "three", label: t("Quimbalete") },
];

export const everyQuestion: ProductDraft = {
  schema: 2,
  name: t("Crédito de todas las preguntas"),
  summary: t("Dinero para trabajar mejor."),
  purpose: "working_capital",
  pays: t("Insumos y fletes."),
  audience: ["association"],
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
  eligibility: [],
  signOff: false,
  ladder: [{ upToCents: 30_000_00, decidedBy: "approver" }],
  expectedDays: { documents: 2, assessment: 5, decision: 2 },
  documents: [
    {
      code: "site_photo",
      name: t("Foto de la labor"),
      help: t("Que se vea la entrada."),
      required: true,
      validDays: null,
      kinds: [],
      askWhen: null,
    },
  ],
  checks: [
    {
      code: "debts",
      holds: { kind: "figures", left: "answer.debt", is: "at_most", right: "answer.mean" },
      effect: "advises",
      message: t("Debe más de lo que vende en un mes."),
      cure: t("Revise los dos números."),
    },
  ],
  tasks: [
    {
      code: "data",
      title: t("Sus datos"),
      minutes: 3,
      questions: [
        { kind: "text", ...asked("work", "¿En qué trabaja?"), maxLength: 200, long: true },
        {
          kind: "number",
          ...asked("ore", "¿Cuánto mineral saca al día?"),
          unit: t("toneladas"),
          min: 0,
          max: 25,
          decimals: 1,
        },
        { kind: "money", ...asked("debt", "¿Cuánto debe?"), minCents: 0, maxCents: 50_000_00 },
        { kind: "date", ...asked("since", "¿Desde cuándo trabaja?"), notAfterToday: true },
        { kind: "yes_no", ...asked("licence", "¿Tiene permiso de agua?"), allowUnknown: true },
        {
          kind: "date",
          ...asked("licence_until", "¿Hasta cuándo vale el permiso?"),
          notAfterToday: false,
          askWhen: { fact: "answer.licence", is: "equal", value: "yes" },
        },
        { kind: "choice", ...asked("holder", "¿Con qué trabaja más?"), options },
        { kind: "many", ...asked("tools", "¿Qué tiene?"), options, allowNone: true },
        { kind: "ruc", ...asked("buyer_ruc", "RUC de quien le compra") },
        { kind: "dni", ...asked("chair_dni", "DNI de quien preside") },
      ],
    },
    {
      code: "ground",
      title: t("Su labor y sus ventas"),
      minutes: 3,
      questions: [
        { kind: "place", ...asked("district", "¿En qué distrito trabaja?") },
        { kind: "coordinates", ...asked("point", "¿Dónde está la labor?") },
        {
          kind: "table",
          ...asked("sales", "¿Cuánto vendió?"),
          rowName: t("Venta"),
          columns: [
            { kind: "text", code: "who", label: t("Comprador"), required: true, maxLength: 60 },
            {
              kind: "money",
              code: "got",
              label: t("Recibió"),
              required: true,
              minCents: 0,
              maxCents: 1e9,
              total: true,
            },
          ],
          minRows: 1,
          maxRows: 4,
          allowNone: false,
        },
        {
          kind: "computed",
          code: "mean",
          label: t("En promedio"),
          hint: null,
          askWhen: null,
          formula: "promedio(answer.sales.got)",
          result: "money",
          decimals: 2,
        },
        {
          kind: "technology",
          ...asked("machines", "¿Qué quiere usar?"),
          stages: ["concentration"],
          several: true,
          allowOther: true,
          askPractice: true,
        },
        { kind: "photo", ...asked("mine_photo", "Foto de su labor"), document: "site_photo" },
        { kind: "document", ...asked("mine_paper", "Papel de su labor"), document: "site_photo" },
      ],
    },
  ],
};
