import { describe, expect, test } from "vitest";
import { chargesCents } from "./charges";
import vectors from "./loan/testing/vectors.json";
import { instalmentsOf, type LoanConditions, quote, rateFromBps, simulatedDisbursement } from "./loan-quote";
import { centsFromDecimal } from "./money";

const name = { es: "Gasto", en: "Expense" };

const plain: LoanConditions = {
  currency: "PEN",
  annualRateBps: 3600,
  lateAnnualRateBps: 1500,
  charges: [],
  insurance: null,
  grace: { kind: "none", instalments: 0 },
  calendar: { kind: "every_n_days", days: 30 },
};

/** The products that the vectors V1 and V2 would be. */
const likeV1 = plain;
const likeV2: LoanConditions = {
  ...plain,
  annualRateBps: 2800,
  charges: [
    { kind: "paper_statement", name, amountCents: 800, when: "each_instalment", legalBasis: null },
    { kind: "notary", name, amountCents: 350_00, when: "upfront", legalBasis: null },
  ],
  insurance: { monthlyRatePpm: 800, mode: "on_top" },
  calendar: { kind: "fixed_day", day: 15 },
};

const cases = [
  ["V1", vectors.V1, likeV1],
  ["V2", vectors.V2, likeV2],
] as const;

describe.each(cases)("a product like vector %s", (_name, vector, conditions) => {
  const { amount, n } = vector.input;
  const made = quote(conditions, {
    amountCents: centsFromDecimal(amount),
    termMonths: n,
    disbursedOn: "2026-12-15",
  });

  // A row of the vectors: due date, days, opening, interest, principal, insurance, fee, instalment, ITF, closing.
  test("gives its rows to the céntimo", () => {
    const rows = made.schedule.rows.map((row) => [
      row.days,
      row.interestCents,
      row.principalCents,
      row.insuranceCents,
      row.instalmentCents,
    ]);
    const cents = (row: (string | number)[], at: number) => centsFromDecimal(String(row[at]));
    expect(rows).toEqual(
      vector.rows.map((row) => [row[1], cents(row, 3), cents(row, 4), cents(row, 5), cents(row, 7)]),
    );
    expect(made.firstInstalmentCents).toBe(cents(vector.rows[0] ?? [], 7));
    expect(made.lastInstalmentCents).toBe(cents(vector.rows.at(-1) ?? [], 7));
  });

  test("gives its totals and both annual costs", () => {
    const { interest, desgravamen, comision, cuotas } = vector.totals;
    expect(made.schedule.totals).toMatchObject({
      interestCents: centsFromDecimal(interest),
      insuranceCents: centsFromDecimal(desgravamen),
      feesCents: centsFromDecimal(comision),
      paidCents: centsFromDecimal(cuotas),
    });
    expect((Number(made.tcea.annex1) * 100).toFixed(6)).toBe(vector.tcea_annex1_pct);
    expect((Number(made.tcea.days360) * 100).toFixed(6)).toBe(vector.tcea_pct);
    expect(made.costCents).toBe(
      [interest, desgravamen, comision].reduce(
        (sum, part) => sum + centsFromDecimal(part),
        chargesCents(conditions.charges, "upfront"),
      ),
    );
  });
});

test("the dates of a product like V2 are those of the vector", () => {
  const made = quote(likeV2, { amountCents: 60_000_00, termMonths: 24, disbursedOn: "2026-12-15" });
  expect(made.schedule.rows.map((row) => row.dueOn)).toEqual(vectors.V2.rows.map((row) => row[0]));
});

test("the portal's own example: S/ 30,000 at 24 % over 24 months, late for a day", () => {
  const made = quote(
    { ...plain, annualRateBps: 2400, insurance: { monthlyRatePpm: 750, mode: "on_top" } },
    { amountCents: 30_000_00, termMonths: 24, disbursedOn: "2026-12-15" },
  );
  expect(made.firstInstalmentCents).toBe(157_448);
  expect(made.schedule.totals.paidCents).toBe(3_754_802);
  // S/ 1,009.35 of principal: 0.60 of compensatory interest and 0.39 of moratory interest a day.
  expect(made.latePerDayCents).toBe(99);
});

test("during grace the cost of a late day is that of the first instalment that repays", () => {
  const conditions: LoanConditions = { ...plain, grace: { kind: "partial", instalments: 2 } };
  const made = quote(conditions, { amountCents: 10_000_00, termMonths: 12, disbursedOn: "2026-12-15" });
  expect(made.schedule.rows[0]?.principalCents).toBe(0);
  expect(made.firstInstalmentCents).toBe(259_55);
  expect(made.instalmentCents).toBe(made.schedule.rows[2]?.instalmentCents);
  expect(made.latePerDayCents).toBeGreaterThan(0);
});

test.each([
  [{ kind: "fixed_day", day: 5 }, 24, 24],
  [{ kind: "every_n_days", days: 30 }, 12, 12],
  [{ kind: "every_n_days", days: 14 }, 3, 6],
  [{ kind: "every_n_days", days: 90 }, 12, 4],
  [{ kind: "every_n_days", days: 180 }, 1, 1],
] as const)("%o over %i months has %i instalments", (calendar, months, instalments) => {
  expect(instalmentsOf(calendar, months)).toBe(instalments);
});

test.each([
  [2800, "0.2800"],
  [1, "0.0001"],
  [0, "0.0000"],
  [100_000, "10.0000"],
])("%i basis points are %s", (bps, decimal) => {
  expect(rateFromBps(bps)).toBe(decimal);
});

test.each([
  [{ kind: "fixed_day", day: 5 }, "2026-11-23", "2026-12-05"],
  [{ kind: "fixed_day", day: 5 }, "2026-12-05", "2026-12-05"],
  [{ kind: "fixed_day", day: 31 }, "2027-02-10", "2027-02-28"],
  [{ kind: "fixed_day", day: 5 }, "2026-12-31", "2027-01-05"],
  [{ kind: "every_n_days", days: 30 }, "2026-11-23", "2026-11-23"],
] as const)("%o is simulated from %s as paid out on %s", (calendar, today, day) => {
  expect(simulatedDisbursement(calendar, today)).toBe(day);
});
