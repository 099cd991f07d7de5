import type { ProductDraft } from "../product";
import type { Scorecard } from "../scorecard";
import { answered, t } from "./compose";

/** How the loan itself is framed in every template. */

type Guarantee = NonNullable<ProductDraft["guarantees"]>[number];
type TermRule = NonNullable<ProductDraft["termRules"]>[number];

/** Alike in all templates. The moratory rate is an example to be changed, like every rate of a template. */
export const common = {
  schema: 2,
  currency: "PEN",
  membersOnly: false,
  signOff: false,
  lateAnnualRateBps: 1_500,
  charges: [],
  waitingDays: 30,
} satisfies Partial<ProductDraft>;

/** Credit-life insurance: an example, to be changed for the policy that the lender has. */
export const creditLife = { monthlyRatePpm: 750, mode: "on_top" } as const;

/** A score of a hundred points: 40 capacity, 20 legal, 20 environmental, 20 organization. */
export const outOfHundred = (...factors: Scorecard["factors"][]): Scorecard => ({
  factors: factors.flat(),
  passPoints: 60,
  reviewPoints: 40,
});

const guarantee = (kind: Guarantee["kind"], note: Guarantee["note"], more: Partial<Guarantee> = {}): Guarantee => ({
  kind,
  haircutBps: 0,
  coverageBps: 0,
  stateCover: [],
  note,
  ...more,
});

export const signature = guarantee("signature", t("Firma de quien pide el crédito.", "Signature of who asks."));

export const solidarityGroup = guarantee(
  "solidarity_group",
  t("Un grupo que se conoce y responde junto.", "A group that knows each other and answers together."),
);

export const equipmentPledge = guarantee(
  "equipment_pledge",
  t("El equipo comprado queda en garantía.", "The equipment bought is pledged."),
  { haircutBps: 4_000, coverageBps: 6_000 },
);

export const tenthDeposit = guarantee(
  "deposit",
  t("Un depósito del 10 % del crédito.", "A deposit of 10 % of the loan."),
  { coverageBps: 1_000 },
);

export const salesAssigned = guarantee(
  "assignment_of_sales",
  t("La planta que compra paga la cuota de cada venta.", "The buying plant pays the instalment out of each sale."),
);

export const guaranteeFund = guarantee(
  "guarantee_fund",
  t(
    "Un fondo que responde por una parte, si la caja tiene uno.",
    "A fund that answers for a part, if the lender has one.",
  ),
);

/**
 * Impulso MYPerú: 98 % up to S/ 30,000 (Ley 31658; R.M. 066-2023-EF/15). Our source shows it in June 2023; whether it is
 * open now, and to mining, is not known, so the cover ends with the month of the source until a lender extends it.
 */
export const stateCover = guarantee(
  "state_cover",
  t(
    "Impulso MYPerú, como estaba en junio de 2023. Confirme con COFIDE si sigue y si cubre a la minería.",
    "Impulso MYPerú, as it was in June 2023. Confirm with COFIDE whether it goes on and covers mining.",
  ),
  {
    stateCover: [
      {
        value: 9_800,
        validFrom: "2023-06-01",
        validTo: "2023-06-30",
        source: "Ley 31658; R.M. 066-2023-EF/15, según gestion.pe, junio de 2023",
      },
    ],
  },
);

/** A first loan is small and short; paying it opens the way to more. */
export const firstLoan = (maxAmountCents: number, maxTermMonths: number): TermRule => ({
  code: "first_loan",
  when: answered("credit_record", "none"),
  maxAmountCents,
  maxTermMonths,
  reason: t(
    "Es su primer crédito: empieza con menos y sube cuando lo paga.",
    "It is a first loan: it begins with less and rises once it is paid.",
  ),
});

export const noBooks = (maxAmountCents: number): TermRule => ({
  code: "no_books",
  when: answered("keeps_records", "none"),
  maxAmountCents,
  maxTermMonths: null,
  reason: t("Sin cuaderno de ventas no se puede mostrar más.", "Without a book of sales no more can be shown."),
});

export const noContract = (maxTermMonths: number): TermRule => ({
  code: "no_contract",
  when: answered("land_title", "none"),
  maxAmountCents: null,
  maxTermMonths,
  reason: t(
    "Sin contrato de la concesión, el plazo es corto.",
    "Without a contract for the concession the term is short.",
  ),
});

export const contractOutlasts = {
  code: "contract_outlasts",
  when: answered("land_title", "contract"),
  text: t(
    "Mostrar que el contrato de la concesión dura más que el crédito.",
    "Show that the contract of the concession lasts longer than the loan.",
  ),
};

export const getContract = {
  code: "get_contract",
  when: answered("land_title", "none"),
  text: t(
    "Firmar el contrato de cesión o de explotación antes del desembolso.",
    "Sign the contract of assignment or exploitation before the money is paid out.",
  ),
};

/** Instalments that end with the same day each month. */
export const monthlyOn = (day: number) => ({ kind: "fixed_day", day }) as const;
