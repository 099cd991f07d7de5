import { computedMoney, type Task, t, table } from "./compose";
import { papersAndDebts, sales } from "./sales";

/** Sales as they stand in a book of sales, month by month, for loans large enough to be worth the writing. */

const months = [
  ["january", t("Enero", "January")],
  ["february", t("Febrero", "February")],
  ["march", t("Marzo", "March")],
  ["april", t("Abril", "April")],
  ["may", t("Mayo", "May")],
  ["june", t("Junio", "June")],
  ["july", t("Julio", "July")],
  ["august", t("Agosto", "August")],
  ["september", t("Setiembre", "September")],
  ["october", t("Octubre", "October")],
  ["november", t("Noviembre", "November")],
  ["december", t("Diciembre", "December")],
] as const;

const buyers = [
  ["plant", t("Planta de beneficio", "Processing plant")],
  ["trader", t("Comercializadora o acopiador", "Trader or collector")],
  ["jeweller", t("Joyería", "Jeweller")],
  ["other", t("Otro comprador", "Another buyer")],
] as const;

const options = (given: typeof months | typeof buyers) => given.map(([code, label]) => ({ code, label }));

export const salesByMonth: Task = {
  ...sales,
  minutes: 6,
  questions: [
    table(
      {
        code: "recent_sales",
        label: t("¿Cuánto vendió en los últimos meses?", "How much did you sell in the last months?"),
        hint: t(
          "Tres meses o más, de toda su organización. Si un mes no vendió, ponga 0.",
          "Three months or more, of your whole organization. Put 0 for a month without sales.",
        ),
      },
      {
        rowName: t("Mes", "Month"),
        minRows: 3,
        maxRows: 12,
        columns: [
          {
            kind: "choice",
            code: "month",
            label: t("Mes de la venta", "Month of the sale"),
            required: true,
            options: options(months),
          },
          {
            kind: "number",
            code: "grams",
            label: t("Oro vendido", "Gold sold"),
            required: true,
            unit: t("gramos", "grams"),
            min: 0,
            max: 100_000,
            decimals: 1,
            total: true,
          },
          {
            kind: "money",
            code: "received",
            label: t("Cuánto recibió", "How much you received"),
            required: true,
            minCents: 0,
            maxCents: 10_000_000_00,
            total: true,
          },
          {
            kind: "choice",
            code: "buyer",
            label: t("A quién vendió más", "To whom you sold most"),
            required: false,
            options: options(buyers),
          },
        ],
      },
    ),
    computedMoney(
      { code: "monthly_sales", label: t("Sus ventas de un mes, en promedio", "Your sales of a month, on average") },
      "promedio(answer.recent_sales.received)",
    ),
    ...papersAndDebts,
  ],
};
