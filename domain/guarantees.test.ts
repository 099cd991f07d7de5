import { expect, it } from "vitest";
import { type Guarantee, guaranteeFor, guaranteeIssues } from "./guarantees";

const cover = (validFrom: string, validTo: string | null, value = 9_800) => ({
  value,
  validFrom,
  validTo,
  source: "Ley 31658",
});
const pledge = (change: Partial<Guarantee> = {}): Guarantee => ({
  kind: "equipment_pledge",
  haircutBps: 4_000,
  coverageBps: 6_000,
  stateCover: [],
  note: null,
  ...change,
});

it.each([
  ["a share after the haircut", pledge(), 60_000_00, 60_000_00],
  ["a deposit at its whole value", pledge({ haircutBps: 0, coverageBps: 1_000 }), 60_000_00, 6_000_00],
  ["more than the loan", pledge({ haircutBps: 5_000, coverageBps: 15_000 }), 10_000_00, 30_000_00],
  ["rounded up, never below", pledge({ haircutBps: 3_000, coverageBps: 10_000 }), 1_00, 1_43],
  ["no share", pledge({ coverageBps: 0 }), 60_000_00, null],
  ["nothing left to count", pledge({ haircutBps: 10_000 }), 60_000_00, null],
])("asks for a value that covers %s", (_name, guarantee, amountCents, neededCents) => {
  expect(guaranteeFor(guarantee, amountCents, "2026-11-23").neededCents).toBe(neededCents);
});

it("counts the cover of the state on its days alone", () => {
  const guarantee = pledge({ stateCover: [cover("2023-06-01", "2023-06-30"), cover("2024-01-01", null, 9_000)] });
  expect(guaranteeFor(guarantee, 1_00, "2023-06-30").cover?.value).toBe(9_800);
  expect(guaranteeFor(guarantee, 1_00, "2024-01-01").cover?.value).toBe(9_000);
  expect(guaranteeFor(guarantee, 1_00, "2023-07-01")).toMatchObject({ cover: null, hasLapsed: true });
  expect(guaranteeFor(pledge(), 1_00, "2023-07-01")).toMatchObject({ cover: null, hasLapsed: false });
});

it("finds what contradicts itself", () => {
  const twice = [cover("2023-01-01", null), cover("2024-01-01", "2024-12-31")];
  expect(
    guaranteeIssues([pledge(), pledge({ stateCover: [cover("2023-01-01", "2023-12-31"), ...twice.slice(1)] })]),
  ).toEqual([]);
  expect(guaranteeIssues([pledge({ haircutBps: 10_000 }), pledge({ stateCover: twice })])).toEqual([
    { path: ["guarantees", 0, "haircutBps"], message: "guarantee_worthless" },
    { path: ["guarantees", 1, "stateCover", 1, "validFrom"], message: "period_overlaps" },
  ]);
});
