import type { Check } from "../checks";
import {
  answered,
  choice,
  lookInto,
  measured,
  money,
  pointsFor,
  pointsFrom,
  type Question,
  type Task,
  t,
  words,
  yesNo,
} from "./compose";

/** What comes in, what is owed, and how much of it can be shown. */

const most = 10_000_000_00;

export const hasDebts = yesNo({
  code: "has_debts",
  label: t("¿Está pagando otros créditos?", "Are you paying other loans?"),
  preCheck: true,
});

export const debtPayment = money(
  {
    code: "debt_payment",
    label: t("¿Cuánto paga al mes por esos créditos?", "How much do you pay a month for those loans?"),
    askWhen: answered("has_debts", "yes"),
  },
  1,
  most,
);

export const lendersNow = choice(
  {
    code: "lenders_now",
    label: t("¿A cuántas entidades les paga hoy?", "How many lenders do you pay today?"),
    required: false,
    askWhen: answered("has_debts", "yes"),
  },
  [
    ["one", t("A una", "One")],
    ["up_to_three", t("A dos o tres", "Two or three")],
    ["more", t("A cuatro o más", "Four or more")],
  ],
);

export const creditRecord = choice(
  {
    code: "credit_record",
    label: t("¿Cómo le fue con sus pagos el último año?", "How did your payments go in the last year?"),
    hint: t("Nunca haber tenido crédito no le cierra la puerta.", "Never having had a loan closes no door."),
  },
  [
    ["on_time", t("Pagué a tiempo", "I paid on time")],
    ["few_days", t("Me atrasé unos días", "I was a few days late")],
    ["late", t("Me atrasé más de un mes", "I was more than a month late")],
    ["none", t("No tuve créditos", "I had no loans")],
  ],
);

/** What every lender asks after the sales themselves. */
export const papersAndDebts: Question[] = [
  choice(
    {
      code: "buyer_papers",
      label: t("¿Le dan un papel por cada venta?", "Do you get a paper for each sale?"),
      hint: t("Por ejemplo la liquidación o la factura.", "The settlement or the invoice, for example."),
    },
    [
      ["always", t("Siempre", "Always")],
      ["sometimes", t("A veces", "Sometimes")],
      ["never", t("Nunca", "Never")],
    ],
  ),
  hasDebts,
  debtPayment,
  lendersNow,
  creditRecord,
];

export const sales: Task = {
  code: "sales",
  title: t("Sus ventas y deudas", "Your sales and debts"),
  minutes: 4,
  questions: [
    measured(
      {
        code: "monthly_gold",
        label: t("¿Cuánto oro produce en un mes normal?", "How much gold do you produce in a normal month?"),
        hint: t("Sume lo de toda su organización.", "Add up what your whole organization produces."),
      },
      t("gramos", "grams"),
      100_000,
    ),
    money(
      {
        code: "monthly_sales",
        label: t(
          "¿Cuánto recibe por sus ventas en un mes normal?",
          "How much do you receive for sales in a normal month?",
        ),
      },
      0,
      most,
    ),
    words(
      {
        code: "buyer",
        label: t("¿A quién le vende su oro?", "To whom do you sell your gold?"),
        required: false,
      },
      120,
    ),
    ...papersAndDebts,
  ],
};

/** Three tenths is an example: what is left must pay for the work too. Each lender sets its own share. */
const debtsWithin = (income: string, message: Check["message"]): Check => ({
  code: "debts_fit",
  holds: { kind: "figures", left: "answer.debt_payment", is: "at_most", right: `answer.${income} × 30 %` },
  effect: "advises",
  message,
  cure: t(
    "Revise los dos números. Si están bien, pida menos o en más meses.",
    "Look at both figures. If they are right, ask for less or for more months.",
  ),
});

export const debtsFit = debtsWithin(
  "monthly_sales",
  t(
    "Lo que paga al mes por créditos pasa del 30 % de sus ventas.",
    "What you pay a month for loans is more than 30 % of your sales.",
  ),
);

/** The same for who has an income of their own. */
export const debtsFitIncome = debtsWithin(
  "monthly_income",
  t(
    "Lo que paga al mes por créditos pasa del 30 % de lo que gana.",
    "What you pay a month for loans is more than 30 % of what you earn.",
  ),
);

/** At most three lenders is what one caja publishes for a product of its own; each lender sets its own number. */
export const fewLenders = lookInto({
  code: "few_lenders",
  name: t("Tres entidades acreedoras o menos", "Three lenders or fewer"),
  requires: { any: [answered("has_debts", "no"), answered("lenders_now", "one", "up_to_three")] },
  message: t("Ya paga a cuatro o más entidades.", "You already pay four or more lenders."),
  cure: t(
    "Termine de pagar uno de sus créditos, o lleve todos sus cronogramas a la caja.",
    "Finish paying one of your loans, or take all your schedules to the lender.",
  ),
});

export const goodRecord = lookInto({
  code: "credit_record",
  name: t("Pagos puntuales en el último año", "Payments on time in the last year"),
  requires: answered("credit_record", "on_time", "few_days", "none"),
  message: t("Se atrasó más de un mes en el último año.", "You were more than a month late in the last year."),
  cure: t(
    "Póngase al día y guarde el papel del pago. Cuente qué pasó cuando le llamen.",
    "Get up to date and keep the proof of payment. Say what happened when we call you.",
  ),
});

export const recordFactor = pointsFor("capacity", "credit_record", t("Pagos del último año", "Payments of a year"), {
  on_time: 10,
  none: 5,
  few_days: 3,
  late: 0,
});

/** Forty points at most. */
export const capacityFactors = [
  pointsFrom("capacity", "monthly_sales", t("Ventas de un mes", "Sales of a month"), [
    [5_000_00, 10],
    [20_000_00, 20],
  ]),
  pointsFor("capacity", "buyer_papers", t("Ventas con papeles", "Sales with papers"), {
    always: 10,
    sometimes: 5,
    never: 0,
  }),
  recordFactor,
];
