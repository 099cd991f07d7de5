import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { addDays, addMonths, dateOf, dateParts, dayOrLast } from "../date";
import { type Calendar, instalmentsPerYear } from "./calendar";
import { payOff, prepay } from "./prepayment";
import { schedule, type Terms } from "./schedule";
import { tcea } from "./tcea";
import { decimalLoan, decimalTcea } from "./testing/decimal-loan";

// Thousands of loans a test: on a busy machine that takes more than the usual half minute.
vi.setConfig({ testTimeout: 180_000 });

const disbursedOn = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("2000-01-01", days));

const everyNDays = fc.integer({ min: 1, max: 120 }).map((days): Calendar => ({ kind: "every_n_days", days }));

function fixedDay(disbursed: string) {
  const day = fc.integer({ min: 1, max: 31 });
  const everyMonths = fc.constantFrom(undefined, 1, 2, 3, 6) as fc.Arbitrary<1 | 2 | 3 | 6 | undefined>;
  return fc
    .record({ day, everyMonths, monthsAway: fc.option(fc.integer({ min: 1, max: 5 })) })
    .map((drawn): Calendar => {
      const at = addMonths(dateParts(disbursed), drawn.monthsAway ?? 0);
      const firstDueOn = drawn.monthsAway ? { firstDueOn: dateOf(dayOrLast(at, drawn.day)) } : {};
      return { kind: "fixed_day", day: drawn.day, everyMonths: drawn.everyMonths ?? 1, ...firstDueOn };
    });
}

const seasonal = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
  })
  .map((drawn): Calendar => ({ kind: "seasonal", ...drawn }));

// Rates of small loans (0 to 150 %) with one to six decimals; the very dear ones have their own test.
const rate = fc
  .integer({ min: 0, max: 1_500_000 })
  .map((units) => (units / 1_000_000).toFixed(6).replace(/0{1,4}$/, ""));
const insurance = fc.option(
  fc.record({
    monthlyRate: fc.integer({ min: 0, max: 300 }).map((units) => (units / 100_000).toFixed(5)),
    mode: fc.constantFrom("on_top" as const, "embedded" as const),
  }),
);

// Half a céntimo of rounding in the level grows with the balance: at 150 % over a lifetime beyond any amount of money.
const mostYears = 6;

const loan: fc.Arbitrary<Terms> = disbursedOn.chain((on) =>
  fc
    .record({
      amountCents: fc.oneof(fc.integer({ min: 5000, max: 10_000_000 }), fc.integer({ min: 10_000_000, max: 1e10 })),
      annualEffectiveRate: rate,
      instalments: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 36 }) },
        fc.integer({ min: 37, max: 72 }),
      ),
      calendar: fc.oneof(everyNDays, fixedDay(on), fixedDay(on), seasonal),
      graceKind: fc.constantFrom("none" as const, "partial" as const, "total" as const),
      graceInstalments: fc.integer({ min: 0, max: 6 }),
      creditLifeInsurance: insurance,
      feePerInstalmentCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2000 })),
      upfrontShare: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })),
    })
    .map(({ graceKind, graceInstalments, upfrontShare, ...drawn }) => {
      const { over, under } = instalmentsPerYear(drawn.calendar);
      return {
        ...drawn,
        graceKind,
        graceInstalments,
        upfrontShare,
        instalments: Math.max(1, Math.min(drawn.instalments, Math.floor((mostYears * over) / under))),
      };
    })
    .map(({ graceKind, graceInstalments, upfrontShare, ...drawn }) => ({
      ...drawn,
      currency: "PEN" as const,
      disbursedOn: on,
      grace: {
        kind: graceKind,
        instalments: graceKind === "none" ? 0 : Math.min(graceInstalments, drawn.instalments - 1),
      },
      upfrontChargesCents: Math.floor((drawn.amountCents * upfrontShare) / 1000),
    })),
);

test("every schedule closes at zero and adds up (6,000 loans)", () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const { rows, totals, netDisbursedCents } = schedule(terms);
      let balance = terms.amountCents;
      let principal = 0;
      let paid = 0;
      let before = terms.disbursedOn;
      for (const row of rows) {
        expect(row.openingCents).toBe(balance);
        expect(row.closingCents).toBe(balance - row.principalCents);
        expect(row.instalmentCents).toBe(row.interestCents + row.principalCents + row.insuranceCents + row.feeCents);
        expect(row.dueOn).toBe(addDays(before, row.days));
        expect(row.itfCents % 5).toBe(0);
        balance = row.closingCents;
        before = row.dueOn;
        principal += row.principalCents;
        paid += row.instalmentCents;
      }
      expect(rows.length).toBe(terms.instalments);
      expect(balance).toBe(0);
      expect(principal).toBe(terms.amountCents);
      expect(totals.paidCents).toBe(paid);
      expect(paid).toBe(terms.amountCents + totals.interestCents + totals.insuranceCents + totals.feesCents);
      expect(netDisbursedCents).toBe(terms.amountCents - terms.upfrontChargesCents);
    }),
    { numRuns: 6000 },
  );
});

test("more days never mean less interest (2,000 loans)", () => {
  fc.assert(
    fc.property(loan, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (terms, days, more) => {
      const every = (n: number) => schedule({ ...terms, calendar: { kind: "every_n_days", days: n } });
      const [shorter, longer] = [every(days), every(days + more)];
      expect(longer.rows[0]?.interestCents).toBeGreaterThanOrEqual(shorter.rows[0]?.interestCents ?? 0);
      // A céntimo of rounding in each row may hide a difference that is smaller still.
      expect(longer.totals.interestCents).toBeGreaterThanOrEqual(shorter.totals.interestCents - terms.instalments);
    }),
    { numRuns: 2000 },
  );
});

test("the TCEA reproduces the present value (2,000 loans)", () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const computed = schedule(terms);
      const { days360, annex1 } = tcea(terms, computed);
      let days = 0;
      let value = 0;
      let slope = 0;
      for (const row of computed.rows) {
        days += row.days;
        const present = row.instalmentCents * (1 + Number(days360)) ** (-days / 360);
        value += present;
        slope += (present * days) / 360;
      }
      // Eight decimals leave half a unit of the ninth: worth the slope times that.
      expect(Math.abs(value - computed.netDisbursedCents)).toBeLessThan(
        slope * 6e-9 + computed.netDisbursedCents * 1e-11,
      );
      expect(Number(annex1)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test("options that do not concern it leave the schedule alone (1,000 loans)", () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const computed = schedule(terms);
      const reversed = Object.fromEntries(Object.entries(terms).reverse()) as Terms;
      expect(schedule(reversed)).toEqual(computed);
      expect(schedule({ ...terms, currency: "USD" })).toEqual(computed);
      const bare = schedule({ ...terms, feePerInstalmentCents: 0, upfrontChargesCents: 0 });
      const principal = (of: typeof bare) => of.rows.map((row) => [row.interestCents, row.principalCents]);
      expect(principal(bare)).toEqual(principal(computed));
      if (terms.creditLifeInsurance?.mode !== "embedded") {
        expect(principal(schedule({ ...terms, creditLifeInsurance: null }))).toEqual(principal(computed));
      }
    }),
    { numRuns: 1000 },
  );
});

test("no céntimo differs from decimals of 60 digits (500 loans)", () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const computed = schedule(terms);
      const rows = computed.rows.map((row) => ({
        interest: String(row.interestCents),
        principal: String(row.principalCents),
        insurance: String(row.insuranceCents),
        instalment: String(row.instalmentCents),
        closing: String(row.closingCents),
      }));
      expect({ level: String(computed.levelInstalmentCents), rows }).toEqual(decimalLoan(terms));
    }),
    { numRuns: 500 },
  );
});

test("the TCEA agrees with bisection in decimals to the eighth place (100 loans)", () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const computed = schedule(terms);
      const second = decimalTcea(terms, computed.rows);
      const both = tcea(terms, computed);
      const text = (value: Decimal) => value.toFixed(8, Decimal.ROUND_HALF_UP).replace(/^-(?=0\.0+$)/, "");
      expect(both).toEqual({ annex1: text(second.annex1), days360: text(second.days360) });
    }),
    { numRuns: 100 },
  );
});

/**
 * What rounding may move, in céntimos: in each row half a céntimo of the level and half of its parts, with the interest it
 * has earned by the last row. A dear loan of small instalments drifts by tens of céntimos; a usual one by less than one a row.
 */
function grownRounding({ annualEffectiveRate }: Terms, rows: readonly { days: number }[]): number {
  return rows.reduce((drift, { days }) => drift * (1 + Number(annualEffectiveRate)) ** (days / 360) + 1, 0);
}

test("a prepayment saves interest, more of it with the instalment kept, and the loan still closes (1,000 loans)", () => {
  fc.assert(
    fc.property(
      loan,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 99 }),
      (terms, at, part) => {
        fc.pre(terms.instalments > terms.grace.instalments + 2);
        const computed = schedule(terms);
        const index = Math.floor(at * (terms.instalments - 2));
        const on = computed.rows[index]?.dueOn ?? terms.disbursedOn;
        const owed = payOff(terms, computed, on);
        const paidCents = Math.floor((owed.balanceCents * part) / 100);
        fc.pre(owed.interestCents === 0 && paidCents > 0 && paidCents < owed.balanceCents);
        const left = computed.rows.slice(index + 1).reduce((sum, row) => sum + row.interestCents, 0);
        const rounding = grownRounding(terms, computed.rows);
        const [lower, sooner] = (["keep_term", "keep_instalment"] as const).map((choice) =>
          prepay(terms, computed, { on, paidCents, choice }),
        );
        for (const after of [lower, sooner]) {
          expect(after?.rows.at(-1)?.closingCents).toBe(0);
          expect(after?.rows.reduce((sum, row) => sum + row.principalCents, 0)).toBe(owed.balanceCents - paidCents);
          expect(after?.totals.interestCents).toBeLessThanOrEqual(left + rounding);
        }
        expect(sooner?.totals.interestCents).toBeLessThanOrEqual((lower?.totals.interestCents ?? 0) + rounding);
      },
    ),
    { numRuns: 1000 },
  );
});
