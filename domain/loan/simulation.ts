import { z } from "zod";
import { isDate } from "../date";
import { BeyondMoney, centsFromDecimal, currencies, decimalFromCents } from "../money";
import { fallsOn } from "./calendar";
import { schedule, type Terms } from "./schedule";
import { tcea } from "./tcea";

/** The limits of the public simulation: they bound the work of a request and are no law. Money in céntimos. */
export const simulationLimits = {
  leastAmountCents: 100,
  mostAmountCents: 10_000_000_000,
  mostInstalments: 360,
  mostDays: 366,
  firstDate: "2000-01-01",
  lastDate: "2100-12-31",
  mostCharacters: 64,
};

const limits = simulationLimits;
const moneyPattern = /^(0|[1-9]\d{0,8})(\.\d{1,2})?$/;

// An issue that aborts would silence the rules between fields, so each rule lets pass what an earlier one has refused.
const money = z
  .string()
  .regex(moneyPattern, "an amount is a decimal string with at most two decimals and no thousands separator");

const amount = money.refine((text) => {
  if (!moneyPattern.test(text)) return true;
  const cents = centsFromDecimal(text);
  return cents >= limits.leastAmountCents && cents <= limits.mostAmountCents;
}, "the amount is from 1.00 to 100,000,000.00");

const annualRate = z
  .string()
  .max(limits.mostCharacters)
  .regex(/^(\d(\.\d+)?|10(\.0+)?)$/, "a rate is a decimal string from 0 to 10");

const monthlyRate = z
  .string()
  .max(limits.mostCharacters)
  .regex(/^0(\.(0\d*|10*))?$/, "a monthly rate is a decimal string from 0 to 0.1");

const date = z
  .string()
  .refine(isDate, "a date is YYYY-MM-DD and must exist")
  .refine(
    (text) => !isDate(text) || (text >= limits.firstDate && text <= limits.lastDate),
    "a date is from 2000 to 2100",
  );

const fixedDay = z
  .strictObject({ kind: z.literal("fixed_day"), day: z.int().min(1).max(31), firstDueOn: date.optional() })
  .refine(({ day, firstDueOn }) => firstDueOn === undefined || !isDate(firstDueOn) || fallsOn(firstDueOn, day), {
    path: ["firstDueOn"],
    message: "the first due date falls on the day, or on the month's end when the month is shorter",
  });

const calendar = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("every_n_days"), days: z.int().min(1).max(limits.mostDays) }),
  fixedDay,
]);

const grace = z
  .strictObject({
    kind: z.enum(["none", "partial", "total"]),
    instalments: z.int().min(0).max(limits.mostInstalments),
  })
  .refine(({ kind, instalments }) => kind !== "none" || instalments === 0, {
    path: ["instalments"],
    message: "without grace there are no instalments of grace",
  });

const instalments = z.int().min(1).max(limits.mostInstalments);

// Rules between fields run whenever their own fields are right, so that every wrong field is told at once.
const whenRight = (schema: z.ZodType) => (payload: { value: unknown }) => schema.safeParse(payload.value).success;

/** The request of the public simulation: amounts and rates as decimal strings, every limit checked, unknown keys refused. */
export const simulationRequest = z
  .strictObject({
    currency: z.enum(currencies),
    amount,
    annualEffectiveRate: annualRate,
    instalments,
    disbursedOn: date,
    calendar,
    grace: grace.default({ kind: "none", instalments: 0 }),
    creditLifeInsurance: z
      .strictObject({ monthlyRate, mode: z.enum(["on_top", "embedded"]) })
      .nullable()
      .default(null),
    feePerInstalment: money.default("0.00"),
    upfrontCharges: money.default("0.00"),
  })
  .refine((request) => request.grace.instalments < request.instalments, {
    path: ["grace", "instalments"],
    message: "there must be more instalments than grace",
    when: whenRight(z.object({ instalments, grace })),
  })
  .refine((request) => centsFromDecimal(request.upfrontCharges) < centsFromDecimal(request.amount), {
    path: ["upfrontCharges"],
    message: "the charges withheld are less than the amount",
    when: whenRight(z.object({ amount, upfrontCharges: money })),
  })
  .refine(({ calendar: at, disbursedOn }) => !("firstDueOn" in at) || !at.firstDueOn || at.firstDueOn > disbursedOn, {
    path: ["calendar", "firstDueOn"],
    message: "the first due date is after the disbursement",
    when: whenRight(z.object({ disbursedOn: date, calendar: fixedDay })),
  });

export type SimulationRequest = z.infer<typeof simulationRequest>;

const decimal = z.string();

/** The answer of the public simulation: money with two decimals, the TCEA as fractions with eight. */
export const simulationAnswer = z.strictObject({
  levelInstalment: decimal,
  netDisbursed: decimal,
  totals: z.strictObject({ interest: decimal, insurance: decimal, fees: decimal, paid: decimal, itf: decimal }),
  tcea: z.strictObject({ annex1: decimal, days360: decimal }),
  rows: z.array(
    z.strictObject({
      number: z.int(),
      dueOn: z.string(),
      days: z.int(),
      opening: decimal,
      interest: decimal,
      principal: decimal,
      insurance: decimal,
      fee: decimal,
      instalment: decimal,
      itf: decimal,
      closing: decimal,
    }),
  ),
});

export type SimulationAnswer = z.infer<typeof simulationAnswer>;

/** The terms of a request, decimal strings turned into céntimos. */
export function termsOf(request: SimulationRequest): Terms {
  const { currency, annualEffectiveRate, disbursedOn, creditLifeInsurance } = request;
  return {
    currency,
    annualEffectiveRate,
    disbursedOn,
    creditLifeInsurance,
    instalments: request.instalments,
    calendar: request.calendar,
    grace: request.grace,
    amountCents: centsFromDecimal(request.amount),
    feePerInstalmentCents: centsFromDecimal(request.feePerInstalment),
    upfrontChargesCents: centsFromDecimal(request.upfrontCharges),
  };
}

/** Schedule and TCEA of a request, by the rules of `schedule` and `tcea`. BeyondMoney when a figure outgrows exact amounts. */
export function simulate(request: SimulationRequest): SimulationAnswer {
  const terms = termsOf(request);
  const { levelInstalmentCents, netDisbursedCents, totals, rows } = schedule(terms);
  return {
    levelInstalment: decimalFromCents(levelInstalmentCents),
    netDisbursed: decimalFromCents(netDisbursedCents),
    totals: {
      interest: decimalFromCents(totals.interestCents),
      insurance: decimalFromCents(totals.insuranceCents),
      fees: decimalFromCents(totals.feesCents),
      paid: decimalFromCents(totals.paidCents),
      itf: decimalFromCents(totals.itfCents),
    },
    tcea: tcea(terms, { levelInstalmentCents, netDisbursedCents, totals, rows }),
    rows: rows.map((row) => ({
      number: row.number,
      dueOn: row.dueOn,
      days: row.days,
      opening: decimalFromCents(row.openingCents),
      interest: decimalFromCents(row.interestCents),
      principal: decimalFromCents(row.principalCents),
      insurance: decimalFromCents(row.insuranceCents),
      fee: decimalFromCents(row.feeCents),
      instalment: decimalFromCents(row.instalmentCents),
      itf: decimalFromCents(row.itfCents),
      closing: decimalFromCents(row.closingCents),
    })),
  };
}

/** Request to answer in one parse. Terms within the limits whose figures still outgrow exact amounts are refused too. */
export const simulation = simulationRequest.transform((request, context): SimulationAnswer => {
  try {
    return simulate(request);
  } catch (error) {
    if (!(error instanceof BeyondMoney)) throw error;
    context.addIssue({ code: "custom", path: ["annualEffectiveRate"], message: error.message });
    return z.NEVER;
  }
});
