import { expect, test } from "vitest";
import { type Material, materialChanges, materialKey, materialParts } from "./material";

const judged: Material = {
  amountCents: 90_000_00,
  termMonths: 24,
  annualRateBps: 2400,
  guarantees: ["deposit"],
  facts: "a",
};

test.each([
  [{ amountCents: 80_000_00 }, "amount"],
  [{ termMonths: 30 }, "term"],
  [{ annualRateBps: 2500 }, "rate"],
  [{ guarantees: [] }, "guarantees"],
  [{ guarantees: ["deposit", "pledge"] }, "guarantees"],
  [{ facts: "b" }, "facts"],
] as const)("%j is a material change", (change, part) => {
  const now = { ...judged, ...change };
  expect(materialChanges(judged, now)).toEqual([part]);
  expect(materialKey(now)).not.toBe(materialKey(judged));
});

test("the same standing is none, and all at once are all", () => {
  expect(materialChanges(judged, { ...judged })).toEqual([]);
  const other = { amountCents: 1, termMonths: 1, annualRateBps: 1, guarantees: ["x"], facts: "z" };
  expect(materialChanges(judged, other)).toEqual([...materialParts]);
});
