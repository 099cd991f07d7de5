import type { Currency } from "./money";

/**
 * Legal numbers with the dates they are in force and the norm they come from, so that no formula holds one. A null value
 * is known to be missing: whoever asks must be told, never given a guess. Rates are annual effective, as fractions.
 */
export type Dated<T> = {
  value: T | null;
  /** First day in force. */
  validFrom: string;
  /** Last day in force; null while no end is known. */
  validTo: string | null;
  source: string;
};

/** The entry in force on a date: of several the one that began last, null when there is none. */
export function inForce<E extends Dated<unknown>>(entries: readonly E[], date: string): E | null {
  let found: E | null = null;
  for (const entry of entries) {
    const applies = entry.validFrom <= date && (entry.validTo === null || date <= entry.validTo);
    if (applies && (found === null || entry.validFrom > found.validFrom)) found = entry;
  }
  return found;
}

/** The value in force on a date. RangeError when none is known: for rules without which nothing can be computed. */
export function valueInForce<T>(entries: readonly Dated<T>[], date: string): T {
  const value = inForce(entries, date)?.value;
  if (value === undefined || value === null) throw new RangeError(`no value is known for ${date}`);
  return value;
}

export const creditTypes = ["micro", "small", "medium", "large", "corporate"] as const;
/** Microempresa, pequeña empresa, mediana empresa, gran empresa, corporativo (Res. SBS 11356-2008, num. 4). */
export type CreditType = (typeof creditTypes)[number];

/** The highest compensatory rate of a currency for the credits disbursed in a period. */
export type Cap = Dated<string> & { currency: Currency };

const circular = "Circular BCRP 0008-2021";

function cap(currency: Currency, validFrom: string, validTo: string, value: string | null, source: string): Cap {
  return { currency, validFrom, validTo, value, source };
}

/** Caps on the compensatory rate, set by the central bank each May and November (Ley 31143; Circular BCRP 0008-2021). */
export const compensatoryCaps: readonly Cap[] = [
  cap("PEN", "2021-05-01", "2021-10-31", "0.8340", "BCRP, según larepublica.pe, 01/11/2022"),
  cap("PEN", "2022-11-01", "2023-04-30", "0.8791", "BCRP, según larepublica.pe, 01/11/2022"),
  cap("PEN", "2023-11-01", "2024-04-30", "1.0186", "BCRP, según alertaeconomica.com (con un decimal corrido)"),
  cap("USD", "2023-11-01", "2024-04-30", "0.8294", "BCRP, según alertaeconomica.com (con un decimal corrido)"),
  cap("PEN", "2024-05-01", "2024-10-31", "1.0983", "BCRP, según infomercado.pe"),
  cap("PEN", "2024-11-01", "2025-04-30", "1.1298", "BCRP, según infomercado.pe"),
  cap("PEN", "2025-05-01", "2025-10-31", "1.1514", "BCRP, según larepublica.pe, 14/10/2025"),
  cap("PEN", "2025-11-01", "2026-04-30", "1.1316", "Nota del BCRP del 01/10/2025"),
  cap("USD", "2025-11-01", "2026-04-30", "0.9540", "Nota del BCRP del 01/10/2025"),
  cap("PEN", "2026-05-01", "2026-10-31", "1.1413", "Nota del BCRP del 01/04/2026"),
  cap("USD", "2026-05-01", "2026-10-31", "0.9984", "Nota del BCRP del 01/04/2026"),
  cap("PEN", "2026-11-01", "2027-04-30", null, "No encontrada; el BCRP debía actualizarla el 01/11/2026"),
  cap("USD", "2026-11-01", "2027-04-30", null, "No encontrada; el BCRP debía actualizarla el 01/11/2026"),
];

/** The credit types whose compensatory rate is capped; the others have a free rate. */
export const cappedCreditTypes: readonly Dated<readonly CreditType[]>[] = [
  { value: ["micro", "small"], validFrom: "2021-05-01", validTo: null, source: `Ley 31143; ${circular}, III` },
];

/** The cap on the moratory rate as a share of the compensatory cap, charged on top of the compensatory rate. */
export const moratoryCapShares: readonly Dated<string>[] = [
  { value: "0.15", validFrom: "2021-05-01", validTo: null, source: `${circular}, I.C and II.C` },
];

/** Unidad Impositiva Tributaria, in céntimos of sol. */
export const taxUnitCents: readonly Dated<number>[] = [
  { value: 550_000, validFrom: "2026-01-01", validTo: "2026-12-31", source: "D.S. 301-2025-EF" },
];

/** Last day of the register of miners on the way to formalization (REINFO), by the law that set it. */
export const reinfoDeadlines: readonly Dated<string>[] = [
  {
    value: "2026-12-31",
    validFrom: "2025-12-26",
    validTo: null,
    source: "Ley 32537, del 26/12/2025; la ley de la pequeña minería y minería artesanal puede adelantarlo",
  },
];

/** Tax on financial transactions: a rate of each movement, rounded down to a multiple of `stepCents`. */
export type ItfRule = { rate: string; stepCents: number };

export const itfRules: readonly Dated<ItfRule>[] = [
  { value: { rate: "0.00005", stepCents: 5 }, validFrom: "2011-04-01", validTo: null, source: "Ley 28194; Ley 29667" },
];

/** Limits of annual sales and of debt in the financial system that tell the credit types apart, in céntimos of sol. */
export type CreditTypeThresholds = {
  corporateSalesCents: number;
  largeSalesCents: number;
  mediumSalesCents: number;
  smallDebtCents: number;
};

export const creditTypeThresholds: readonly Dated<CreditTypeThresholds>[] = [
  {
    value: {
      corporateSalesCents: 20_000_000_000,
      largeSalesCents: 2_000_000_000,
      mediumSalesCents: 500_000_000,
      smallDebtCents: 2_000_000,
    },
    validFrom: "2024-10-01",
    validTo: null,
    source: "Res. SBS 11356-2008, num. 4, text of Res. SBS 2368-2023",
  },
];

/** Last day late of each debtor class but the worst, and the delays that alone make a medium debtor CPP. */
export type DebtorBands = {
  retail: { normal: number; watch: number; deficient: number; doubtful: number };
  wholesale: { watch: number; deficient: number; doubtful: number; delayDays: number; delays: number };
};

export const debtorBands: readonly Dated<DebtorBands>[] = [
  {
    value: {
      retail: { normal: 8, watch: 30, deficient: 60, doubtful: 120 },
      wholesale: { watch: 60, deficient: 120, doubtful: 365, delayDays: 15, delays: 2 },
    },
    validFrom: "2010-07-01",
    validTo: null,
    source: "Res. SBS 11356-2008, Cap. II",
  },
];

/** When a payment counts as a prepayment, how long to wait for the client's choice, how soon the new schedule is due. */
export type PrepaymentRule = { moreThanInstalments: number; choiceDays: number; newScheduleDays: number };

export const prepaymentRules: readonly Dated<PrepaymentRule>[] = [
  {
    value: { moreThanInstalments: 2, choiceDays: 15, newScheduleDays: 7 },
    validFrom: "2012-11-01",
    validTo: null,
    source: "Res. SBS 8181-2012, art. 22, with amendments to 2016",
  },
];

/** A charge that no lender may make, and the words by which it would be named. All words of one entry must be there. */
export type ProhibitedCharge = { code: string; words: readonly string[] };

const closedList = "Res. SBS 8181-2012, art. 10 and Anexo 3";

function prohibited(code: string, words: readonly string[]): Dated<ProhibitedCharge> {
  return { value: { code, words }, validFrom: "2012-11-01", validTo: null, source: closedList };
}

export const prohibitedCharges: readonly Dated<ProhibitedCharge>[] = [
  prohibited("disbursement", ["desembols", "disbursement"]),
  prohibited("evaluation", ["evaluacion credit", "evaluacion de credito", "estudio de credito", "credit evaluation"]),
  prohibited("bureau", ["central riesgo", "consulta buro", "infocorp", "credit bureau"]),
  prohibited("claims", ["reclamo", "claim handling"]),
  prohibited("late", ["mora", "cobranz", "atraso", "pago tardio", "late payment", "collection"]),
  prohibited("no_debt_certificate", ["constancia adeudo", "no debt certificate"]),
  prohibited("guarantee_management", [
    "evaluacion garantia",
    "constitucion garantia",
    "administracion garantia",
    "gestion garantia",
    "guarantee management",
  ]),
  prohibited("guarantee_release", ["levantamiento garantia", "liberacion garantia", "guarantee release"]),
  prohibited("electronic_information", ["envio electronic", "correo electronic", "electronic statement"]),
  prohibited("inactive_account", ["cuenta inactiva", "inactive account"]),
];
