import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Assembly,
  type AssemblyDraft,
  beyond,
  isWhole,
  majorityOf,
  neededOf,
  nextStep,
  problemsOf,
  quorumOf,
  shares,
} from "./assembly";

const today = "2026-11-23";

const whole: Assembly = {
  when: { calledOn: "2026-11-01", heldOn: "2026-11-15" },
  call: { call: "first", place: "Local comunal" },
  attendance: { entitled: 31, present: 18 },
  quorum: { share: "more_than_half", percent: null, article: "Artículo 18" },
  votes: { inFavour: 15, against: 2, blank: 1 },
  majority: { share: "more_than_half", percent: null, of: "present", article: "" },
  loan: { maxAmountCents: 60_000_00, maxTermMonths: 24, purpose: "Comprar una mesa vibradora" },
  representatives: { powers: [{ id: crypto.randomUUID(), name: "Ana", post: "president" }], manner: "together" },
};

it.each([
  ["more_than_half", null, 31, 16],
  ["more_than_half", null, 30, 16],
  ["more_than_half", null, 1, 1],
  ["two_thirds", null, 30, 20],
  ["two_thirds", null, 31, 21],
  ["percent", 60, 31, 19],
  ["percent", 10, 30, 3],
  ["percent", 1, 10, 1],
  ["any", null, 31, 1],
] as const)("counts %s %s of %i as %i people", (share, percent, total, needed) => {
  expect(neededOf({ share, percent }, total)).toBe(needed);
});

it("never asks for more people than there are, nor for nobody", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shares),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 5000 }),
      (share, percent, total) => {
        const needed = neededOf({ share, percent }, total);
        expect(needed).toBeGreaterThanOrEqual(1);
        expect(needed).toBeLessThanOrEqual(total);
      },
    ),
  );
});

it("finds nothing wrong with an assembly that holds", () => {
  expect(problemsOf(whole, today)).toEqual([]);
  expect(quorumOf(whole)).toEqual({ needed: 16, given: 18, total: 31, holds: true });
  expect(majorityOf(whole)).toEqual({ needed: 10, given: 15, total: 18, holds: true });
  expect(isWhole(whole)).toBe(true);
});

const cases: [string, AssemblyDraft, string[]][] = [
  ["a day after today", { when: { calledOn: "2026-11-01", heldOn: "2026-11-24" } }, ["date_in_future"]],
  ["a call after the assembly", { when: { calledOn: "2026-11-16", heldOn: "2026-11-15" } }, ["date_order"]],
  [
    "more people than members",
    { attendance: { entitled: 31, present: 32 }, votes: { inFavour: 30, against: 2, blank: 0 } },
    ["present_above_entitled"],
  ],
  [
    "too few people",
    { attendance: { entitled: 31, present: 15 }, votes: { inFavour: 15, against: 0, blank: 0 } },
    ["quorum_short"],
  ],
  ["any number on the first call", { quorum: { share: "any", percent: null, article: "" } }, ["any_on_second_call"]],
  ["a percentage without its figure", { quorum: { share: "percent", percent: null, article: "" } }, ["percent_range"]],
  ["votes of people who were not there", { votes: { inFavour: 15, against: 2, blank: 2 } }, ["votes_not_present"]],
  ["exactly half of the votes", { votes: { inFavour: 9, against: 9, blank: 0 } }, ["majority_short"]],
  [
    "enough of those present, not of all",
    { majority: { share: "more_than_half", percent: null, of: "entitled", article: "" } },
    ["majority_short"],
  ],
];

it.each(cases)("sees %s", (_name, change, codes) => {
  expect(problemsOf({ ...whole, ...change }, today).map(({ code }) => code)).toEqual(codes);
});

it("takes any number on the second call", () => {
  const second: AssemblyDraft = {
    ...whole,
    call: { call: "second", place: "Local comunal" },
    attendance: { entitled: 31, present: 4 },
    quorum: { share: "any", percent: null, article: "" },
    votes: { inFavour: 3, against: 1, blank: 0 },
  };
  expect(problemsOf(second, today)).toEqual([]);
});

it("asks for what is not written yet, and judges nothing before", () => {
  expect(nextStep({})).toBe("when");
  expect(problemsOf({}, today)).toEqual([]);
  expect(nextStep({ ...whole, votes: undefined })).toBe("votes");
});

it("tells how a loan goes beyond what was allowed", () => {
  const allowed = { maxAmountCents: 60_000_00, maxTermMonths: 24, powerIds: ["a", "b"] };
  expect(beyond(allowed, { amountCents: 60_000_00, termMonths: 24 }, ["a"])).toEqual([]);
  expect(beyond(allowed, { amountCents: 60_000_01, termMonths: 25 }, ["a", "c"])).toEqual(["amount", "term", "signer"]);
  expect(beyond(allowed, { amountCents: null, termMonths: null }, [])).toEqual([]);
});
