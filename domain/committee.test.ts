import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Attendee, type Ballot, type Choice, choices, inForce, overlap, resultOf, seatsFor } from "./committee";

/** "aacd!" is two who approve, one with conditions, and a chair who declines: the mark follows the chair's vote. */
function ballots(text: string): Ballot[] {
  const letters: Record<string, Choice> = {
    a: "approve",
    c: "approve_with_conditions",
    d: "decline",
    f: "defer",
    r: "return",
  };
  return [...text.matchAll(/([acdfr])(!?)/g)].map(([, letter = "", chair]) => ({
    choice: letters[letter] ?? "decline",
    isChair: chair === "!",
  }));
}

test.each([
  // votes, with the chair's vote counting twice on a tie, and without
  ["aaad", "approve majority", "approve majority"],
  ["aacd", "approve_with_conditions majority", "approve_with_conditions majority"],
  ["aaccd", "approve_with_conditions majority", "approve_with_conditions majority"],
  ["aaacd", "approve majority", "approve majority"],
  ["addd", "decline majority", "decline majority"],
  ["a!add", "approve casting_vote", "decline not_approved"],
  ["aad!d", "decline casting_vote", "decline not_approved"],
  ["aadd", "decline not_approved", "decline not_approved"],
  ["c!add", "approve_with_conditions casting_vote", "decline not_approved"],
  ["a!cdd", "approve_with_conditions casting_vote", "decline not_approved"],
  ["ffdd", "defer not_approved", "defer not_approved"],
  ["ffd!d", "decline casting_vote", "defer not_approved"],
  ["aadf", "defer not_approved", "defer not_approved"],
  ["aardd", "decline not_approved", "decline not_approved"],
  ["frr", "return majority", "return majority"],
  ["ffrad", "defer majority", "defer majority"],
  ["a", "approve majority", "approve majority"],
])("%s", (votes, casting, otherwise) => {
  const told = (rule: Parameters<typeof resultOf>[1]) => {
    const { outcome, settledBy } = resultOf(ballots(votes), rule);
    return `${outcome} ${settledBy}`;
  };
  expect([told("casting_vote"), told("not_approved")]).toEqual([casting, otherwise]);
});

const anyBallots = fc
  .array(fc.constantFrom(...choices), { minLength: 1, maxLength: 15 })
  .map((given): Ballot[] => given.map((choice, index) => ({ choice, isChair: index === 0 })));
const anyRule = fc.constantFrom("casting_vote" as const, "not_approved" as const);
const isYes = (choice: Choice) => choice === "approve" || choice === "approve_with_conditions";

it("approves only what more than half approved, or half of them with the chair", () => {
  fc.assert(
    fc.property(anyBallots, anyRule, (votes, rule) => {
      const yes = votes.filter(({ choice }) => isYes(choice)).length;
      const { outcome } = resultOf(votes, rule);
      if (isYes(outcome)) expect(yes * 2).toBeGreaterThanOrEqual(votes.length);
      if (isYes(outcome) && rule === "not_approved") expect(yes * 2).toBeGreaterThan(votes.length);
      if (yes * 2 > votes.length) expect(isYes(outcome)).toBe(true);
    }),
  );
});

it("never minds in which order the votes were given", () => {
  fc.assert(
    fc.property(anyBallots, anyRule, (votes, rule) => {
      expect(resultOf([...votes].reverse(), rule)).toEqual(resultOf(votes, rule));
    }),
  );
});

it("does not turn a yes into a no when one more approves", () => {
  fc.assert(
    fc.property(anyBallots, anyRule, (votes, rule) => {
      fc.pre(isYes(resultOf(votes, rule).outcome));
      expect(isYes(resultOf([...votes, { choice: "approve", isChair: false }], rule).outcome)).toBe(true);
    }),
  );
});

describe("seats", () => {
  const one = (memberId: string, more: Partial<Attendee> = {}): Attendee => ({
    memberId,
    personId: `p-${memberId}`,
    substituteOf: null,
    isChair: false,
    isPresent: true,
    ...more,
  });
  const substitute = one("s", { substituteOf: "m1" });
  const holders = (roll: Attendee[], barred: string[] = []) =>
    seatsFor(roll, new Set(barred)).map(({ seatId, holder, standing }) => [seatId, holder?.memberId ?? null, standing]);

  it("are held by their members while these are here and free to vote", () => {
    expect(holders([one("m1"), one("m2"), substitute])).toEqual([
      ["m1", "m1", "member"],
      ["m2", "m2", "member"],
    ]);
  });

  it("go to a substitute when the member is away or has a conflict, which the substitute does not take over", () => {
    expect(holders([one("m1", { isPresent: false }), substitute])).toEqual([["m1", "s", "substitute"]]);
    expect(holders([one("m1"), substitute], ["p-m1"])).toEqual([["m1", "s", "substitute"]]);
  });

  it("stay empty when the substitute has a conflict of their own", () => {
    expect(holders([one("m1", { isPresent: false }), substitute], ["p-s"])).toEqual([["m1", null, "barred"]]);
    expect(holders([one("m1", { isPresent: false })])).toEqual([["m1", null, "absent"]]);
  });

  it("count one person once", () => {
    const twice = one("s", { substituteOf: "m1", personId: "p-m2" });
    expect(holders([one("m1", { isPresent: false }), one("m2"), twice])).toEqual([
      ["m1", null, "absent"],
      ["m2", "m2", "member"],
    ]);
  });
});

test.each([
  ["2026-01-01", "2026-03-31", "2026-03-31", true],
  ["2026-01-01", "2026-03-31", "2026-04-01", false],
  ["2026-01-01", null, "2031-01-01", true],
  ["2026-01-02", null, "2026-01-01", false],
])("from %s to %s on %s", (validFrom, validUntil, on, holds) => {
  expect(inForce({ validFrom, validUntil }, on)).toBe(holds);
  expect(overlap({ validFrom, validUntil }, { validFrom: on, validUntil: on })).toBe(holds);
});
