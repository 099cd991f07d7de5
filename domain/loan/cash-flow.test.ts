import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closePeriod, openAccount, type RetentionTerms, settle } from "./gold-retention";
import { type Month, stress, usualShocks } from "./stress";

const retention: RetentionTerms = { retentionRate: "0.15", floorInstalmentCents: 190_000, reserveInstalments: 2 };

describe("repayment tied to gold sales", () => {
  test("S/ 18,500 at 15 % with a floor of S/ 1,900: 2,775 retained, 875 to the reserve", () => {
    const settled = settle(openAccount(retention), 1_850_000, retention);
    expect(settled).toEqual({
      retainedCents: 277_500,
      toInstalmentCents: 190_000,
      toReserveCents: 87_500,
      toPrepaymentCents: 0,
      toMinerCents: 1_572_500,
      account: { dueCents: 0, reserveCents: 87_500 },
    });
  });

  test("a full reserve prepays", () => {
    const settled = settle({ dueCents: 0, reserveCents: 350_000 }, 1_850_000, retention);
    expect(settled).toMatchObject({ toReserveCents: 30_000, toPrepaymentCents: 247_500 });
  });

  test("a month without sales draws on the reserve, then on cash", () => {
    const short = closePeriod({ dueCents: 190_000, reserveCents: 87_500 }, retention);
    expect(short).toEqual({
      fromReserveCents: 87_500,
      shortfallCents: 102_500,
      account: { dueCents: 190_000, reserveCents: 0 },
    });
    expect(closePeriod({ dueCents: 0, reserveCents: 87_500 }, retention).account.reserveCents).toBe(87_500);
  });

  test("nothing is lost or made, whatever is sold", () => {
    const settlements = fc.array(fc.nat({ max: 50_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(settlements, (sold) => {
        let account = openAccount(retention);
        for (const net of sold) {
          const settled = settle(account, net, retention);
          const { toInstalmentCents, toReserveCents, toPrepaymentCents } = settled;
          expect(toInstalmentCents + toReserveCents + toPrepaymentCents).toBe(settled.retainedCents);
          expect(settled.retainedCents + settled.toMinerCents).toBe(net);
          expect(settled.account.reserveCents).toBeLessThanOrEqual(380_000);
          account = settled.account;
        }
      }),
    );
  });

  test("programmer's errors", () => {
    expect(() => settle(openAccount(retention), -1, retention)).toThrow(RangeError);
    expect(() => settle(openAccount(retention), 1, { ...retention, retentionRate: "1.01" })).toThrow(RangeError);
  });
});

describe("stress of the cash flow", () => {
  const month: Month = {
    salesCents: 1_000_000,
    variableCostCents: 500_000,
    fixedCostCents: 200_000,
    instalmentCents: 0,
  };
  const year = Array.from({ length: 12 }, () => month);

  test("a margin of 30 % does not survive a price 33 % lower", () => {
    expect(stress(year, 0, null)).toMatchObject({ survives: true, monthsSurvived: 12 });
    const result = stress(year, 0, { kind: "price", drop: "0.33" });
    expect(result).toMatchObject({ survives: false, monthsSurvived: 0, firstShortMonth: 1, lowestCashCents: -360_000 });
  });

  test("a reserve buys months: S/ 1,000 pay three of them", () => {
    expect(stress(year, 100_000, { kind: "price", drop: "0.33" })).toMatchObject({
      monthsSurvived: 3,
      firstShortMonth: 4,
    });
  });

  test("the three usual shocks", () => {
    const results = usualShocks.map((shock) => stress(year, 100_000, shock));
    expect(results.map((result) => result.monthsSurvived)).toEqual([12, 12, 0]);
    expect(results.map((result) => result.survives)).toEqual([true, true, false]);
  });

  test("two months stopped count where they hurt most", () => {
    const big = { ...month, salesCents: 2_000_000, instalmentCents: 400_000 };
    const seasonal = [month, month, big, big, { ...month, instalmentCents: 800_000 }];
    const result = stress(seasonal, 0, { kind: "stopped", months: 2 });
    expect(result).toMatchObject({ survives: false, monthsSurvived: 0 });
    expect(stress(seasonal, 500_000, { kind: "stopped", months: 2 }).monthsSurvived).toBe(3);
  });

  test("a deeper drop never lasts longer", () => {
    const drop = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(drop, drop, fc.nat({ max: 3_000_000 }), (a, b, cash) => {
        const survived = (percent: number) =>
          stress(year, cash, { kind: "grade", drop: (percent / 100).toFixed(2) }).monthsSurvived;
        expect(survived(Math.max(a, b))).toBeLessThanOrEqual(survived(Math.min(a, b)));
      }),
    );
  });

  test("programmer's errors", () => {
    expect(() => stress(year, 0, { kind: "price", drop: "1.5" })).toThrow(RangeError);
    expect(() => stress(year, 0.5, null)).toThrow(RangeError);
    expect(() => stress(year, 0, { kind: "stopped", months: -1 })).toThrow(RangeError);
  });
});
