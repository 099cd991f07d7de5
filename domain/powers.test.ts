import { expect, it } from "vitest";
import { needsSecond, powerState, signsAlone, usualManner } from "./powers";

const power = { validFrom: "2026-01-01", validTo: "2026-12-31", endedOn: null };

it.each([
  [power, "2026-01-01", "in_force"],
  [power, "2026-12-31", "in_force"],
  [power, "2025-12-31", "not_yet"],
  [power, "2027-01-01", "expired"],
  [{ ...power, validTo: null }, "2040-01-01", "in_force"],
  [{ ...power, endedOn: "2026-06-01" }, "2026-06-01", "ended"],
] as const)("tells how a power stands: %o on %s", (held, today, state) => {
  expect(powerState(held, today)).toBe(state);
});

it.each([
  ["association", "joint", true],
  ["association", "alone", true],
  ["mining_cooperative", "joint", true],
  ["company", "alone", false],
  ["company", "joint", true],
  ["natural_person", "alone", false],
  ["pallaquera", "joint", false],
] as const)("asks %s, who signs %s, for a second signature: %s", (kind, manner, two) => {
  expect(needsSecond({ signOff: true }, kind, manner)).toBe(two);
  expect(needsSecond({ signOff: false }, kind, manner)).toBe(false);
});

it("lets one person sign alone", () => {
  expect(signsAlone("pallaquera") && signsAlone("natural_person")).toBe(true);
  expect(signsAlone("association") || signsAlone("company")).toBe(false);
  expect([usualManner("association"), usualManner("company")]).toEqual(["joint", "alone"]);
});
