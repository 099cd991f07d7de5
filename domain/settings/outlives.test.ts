import { expect, it } from "vitest";
import { outlivedBy } from "./outlives";
import { concernsOf, type Regulation, shippedRegulation } from "./regulation";

const cap = { currency: "PEN" as const, value: "1.12", source: "Nota" };
const content: Regulation = {
  ...shippedRegulation,
  compensatoryCaps: [
    { ...cap, validFrom: "2026-11-01", validTo: "2027-04-30" },
    { ...cap, currency: "USD", validFrom: "2026-11-01", validTo: null },
  ],
  reinfoDeadlines: [{ value: "2027-12-31", validFrom: "2026-01-01", validTo: null, source: "Ley" }],
};
const ends = (lastDueOn: string, currency: "PEN" | "USD" = "PEN") =>
  outlivedBy(content, { currency, disbursedOn: "2026-12-05", lastDueOn }).map(
    ({ what, endsOn }) => `${what} ${endsOn}`,
  );

it.each<[string, "PEN" | "USD", string[]]>([
  ["2027-04-30", "PEN", []],
  ["2027-05-01", "PEN", ["cap 2027-04-30"]],
  ["2027-12-31", "USD", []],
  ["2028-01-01", "USD", ["reinfo 2027-12-31"]],
  ["2028-01-01", "PEN", ["reinfo 2027-12-31", "cap 2027-04-30"]],
])("a loan until %s in %s outlives %j", (lastDueOn, currency, expected) => {
  expect(ends(lastDueOn, currency)).toEqual(expected);
});

it("says nothing of what nobody knows", () => {
  const unknown = { ...content, compensatoryCaps: [], reinfoDeadlines: [] };
  expect(outlivedBy(unknown, { currency: "PEN", disbursedOn: "2026-12-05", lastDueOn: "2040-01-01" })).toEqual([]);
});

it("warns before the register ends, which is its value and not its last day in force", () => {
  const lists = (soon: string) =>
    concernsOf(content, "2027-11-01", soon)
      .filter(({ kind }) => kind === "ending")
      .map(({ list }) => list);
  expect(lists("2027-12-31")).not.toContain("reinfoDeadlines");
  expect(lists("2028-01-01")).toContain("reinfoDeadlines");
});
