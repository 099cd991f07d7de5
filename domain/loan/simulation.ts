import { z } from "zod";
import { isDate } from "../date";
import { BeyondMoney, centsFromDecimal, currencies } from "../money";
import { fallsOn } from "./calendar";
import { decimalFromUnits } from "./fixed-point";
import { exactSchedule, type Terms } from "./schedule";
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

/** Why a field of the request is refused. The sentence of each is in `messages`, under `api.errors`. */
export const simulationErrorCodes = [
  "required",
  "unknown_key",
  "object_due",
  "decimal_string_due",
  "integer_due",
  "date_string_due",
  "currency_unknown",
  "kind_unknown",
  "mode_unknown",
  "money_format",
  "amount_range",
  "annual_rate_range",
  "monthly_rate_range",
  "instalments_range",
  "days_range",
  "day_range",
  "grace_range",
  "grace_without_kind",
  "grace_too_long",
  "date_invalid",
  "date_range",
  "first_due_other_day",
  "first_due_too_early",
  "charges_too_high",
  "no_annual_cost",
] as const;

export type SimulationErrorCode = (typeof simulationErrorCodes)[number];

const says = (code: SimulationErrorCode) => ({ error: code });

const limits = simulationLimits;
const moneyPattern = /^(0|[1-9]\d{0,8})(\.\d{1,2})?$/;

// An issue that aborts would silence the rules between fields, so each rule lets pass what an earlier one has refused.
const money = z.string(says("decimal_string_due")).regex(moneyPattern, says("money_format"));

const amount = money.refine((text) => {
  if (!moneyPattern.test(text)) return true;
  const cents = centsFromDecimal(text);
  return cents >= limits.leastAmountCents && cents <= limits.mostAmountCents;
}, says("amount_range"));

const rate = (pattern: RegExp, code: SimulationErrorCode) =>
  z.string(says("decimal_string_due")).max(limits.mostCharacters, says(code)).regex(pattern, says(code));

const annualRate = rate(/^(\d(\.\d+)?|10(\.0+)?)$/, "annual_rate_range");
const monthlyRate = rate(/^0(\.(0\d*|10*))?$/, "monthly_rate_range");

const date = z
  .string(says("date_string_due"))
  .refine(isDate, says("date_invalid"))
  .refine((text) => !isDate(text) || (text >= limits.firstDate && text <= limits.lastDate), says("date_range"))
  .meta({ format: "date" });

const whole = (least: number, most: number, code: SimulationErrorCode) =>
  z.int(says("integer_due")).min(least, says(code)).max(most, says(code));

const fixedDay = z
  .strictObject(
    { kind: z.literal("fixed_day"), day: whole(1, 31, "day_range"), firstDueOn: date.optional() },
    says("object_due"),
  )
  .refine(({ day, firstDueOn }) => firstDueOn === undefined || !isDate(firstDueOn) || fallsOn(firstDueOn, day), {
    path: ["firstDueOn"],
    ...says("first_due_other_day"),
  });

const everyNDays = z.strictObject(
  { kind: z.literal("every_n_days"), days: whole(1, limits.mostDays, "days_range") },
  says("object_due"),
);

const calendar = z.discriminatedUnion("kind", [everyNDays, fixedDay], {
  error: ({ code }: { code: string }) => (code === "invalid_type" ? "object_due" : "kind_unknown"),
});

const grace = z
  .strictObject(
    {
      kind: z.enum(["none", "partial", "total"], says("kind_unknown")),
      instalments: whole(0, limits.mostInstalments, "grace_range"),
    },
    says("object_due"),
  )
  .refine(({ kind, instalments }) => kind !== "none" || instalments === 0, {
    path: ["instalments"],
    ...says("grace_without_kind"),
  });

const instalments = whole(1, limits.mostInstalments, "instalments_range");

// Rules between fields run whenever their own fields are right, so that every wrong field is told at once.
const whenRight = (schema: z.ZodType) => (payload: { value: unknown }) => schema.safeParse(payload.value).success;

/**
 * The request of the public simulation: amounts and rates as decimal strings, every limit checked, unknown keys refused.
 * The message of each issue is one of `simulationErrorCodes`.
 */
export const simulationRequest = z
  .strictObject(
    {
      currency: z.enum(currencies, says("currency_unknown")),
      amount,
      annualEffectiveRate: annualRate,
      instalments,
      disbursedOn: date,
      calendar,
      grace: grace.default({ kind: "none", instalments: 0 }),
      creditLifeInsurance: z
        .strictObject({ monthlyRate, mode: z.enum(["on_top", "embedded"], says("mode_unknown")) }, says("object_due"))
        .nullable()
        .default(null),
      feePerInstalment: money.default("0.00"),
      upfrontCharges: money.default("0.00"),
    },
    says("object_due"),
  )
  .refine((request) => request.grace.instalments < request.instalments, {
    path: ["grace", "instalments"],
    ...says("grace_too_long"),
    when: whenRight(z.object({ instalments, grace })),
  })
  .refine((request) => centsFromDecimal(request.upfrontCharges) < centsFromDecimal(request.amount), {
    path: ["upfrontCharges"],
    ...says("charges_too_high"),
    when: whenRight(z.object({ amount, upfrontCharges: money })),
  })
  .refine(({ calendar: at, disbursedOn }) => !("firstDueOn" in at) || !at.firstDueOn || at.firstDueOn > disbursedOn, {
    path: ["calendar", "firstDueOn"],
    ...says("first_due_too_early"),
    when: whenRight(z.object({ disbursedOn: date, calendar: fixedDay })),
  });

export type SimulationRequest = z.infer<typeof simulationRequest>;

const decimalCents = z.string().regex(/^-?\d+\.\d{2}$/);
const decimalRate = z.string().regex(/^-?\d+\.\d{8}$/);

/**
 * The answer of the public simulation: money with two decimals, the TCEA as fractions with eight. A `principal` is below
 * zero when interest is added to the balance.
 */
export const simulationAnswer = z.strictObject({
  levelInstalment: decimalCents,
  netDisbursed: decimalCents,
  totals: z.strictObject({
    interest: decimalCents,
    insurance: decimalCents,
    fees: decimalCents,
    paid: decimalCents,
    itf: decimalCents,
  }),
  tcea: z.strictObject({ annex1: decimalRate, days360: decimalRate }),
  rows: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(limits.mostInstalments),
        dueOn: z.string().meta({ format: "date" }),
        days: z.int().min(1).max(40_000),
        opening: decimalCents,
        interest: decimalCents,
        principal: decimalCents,
        insurance: decimalCents,
        fee: decimalCents,
        instalment: decimalCents,
        itf: decimalCents,
        closing: decimalCents,
      }),
    )
    .min(1)
    .max(limits.mostInstalments),
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

const decimal = (cents: bigint | number) => decimalFromUnits(BigInt(cents), 2);

/**
 * Schedule and TCEA of a request, by the rules of `exactSchedule` and `tcea`, exact however far the figures grow.
 * BeyondMoney when no annual rate makes the instalments worth what was received.
 */
export function simulate(request: SimulationRequest): SimulationAnswer {
  const terms = termsOf(request);
  const computed = exactSchedule(terms);
  const { totals } = computed;
  return {
    levelInstalment: decimal(computed.levelInstalmentCents),
    netDisbursed: decimal(computed.netDisbursedCents),
    totals: {
      interest: decimal(totals.interestCents),
      insurance: decimal(totals.insuranceCents),
      fees: decimal(totals.feesCents),
      paid: decimal(totals.paidCents),
      itf: decimal(totals.itfCents),
    },
    tcea: tcea(terms, computed),
    rows: computed.rows.map((row) => ({
      number: row.number,
      dueOn: row.dueOn,
      days: row.days,
      opening: decimal(row.openingCents),
      interest: decimal(row.interestCents),
      principal: decimal(row.principalCents),
      insurance: decimal(row.insuranceCents),
      fee: decimal(row.feeCents),
      instalment: decimal(row.instalmentCents),
      itf: decimal(row.itfCents),
      closing: decimal(row.closingCents),
    })),
  };
}

/**
 * Request to answer in one parse. A loan whose rounded instalments no annual rate makes worth what was received has no
 * TCEA and is refused as a whole: it takes half a céntimo of rounding that grew beyond the loan.
 */
export const simulation = simulationRequest.transform((request, context): SimulationAnswer => {
  try {
    return simulate(request);
  } catch (error) {
    if (!(error instanceof BeyondMoney)) throw error;
    const message: SimulationErrorCode = "no_annual_cost";
    context.addIssue({ code: "custom", path: ["annualEffectiveRate"], message });
    return z.NEVER;
  }
});
