import { expect, it } from "vitest";
import { decidingBody, ladder, withinAuthority } from "./authority";

const rungs = ladder.parse([
  { upToCents: 30_000_00, decidedBy: "approver" },
  { upToCents: 100_000_00, decidedBy: "committee" },
]);

it.each([
  [30_000_00, "approver"],
  [30_000_01, "committee"],
  [100_000_00, "committee"],
  [100_000_01, null],
])("%i céntimos are decided by %s", (amount, body) => {
  expect(decidingBody(rungs, amount)).toBe(body);
});

it("lets one person decide within both the ladder and their own limit", () => {
  expect(withinAuthority(rungs, 20_000_00, 20_000_00)).toBe(true);
  expect(withinAuthority(rungs, 20_000_01, 20_000_00)).toBe(false);
  expect(withinAuthority(rungs, 40_000_00, 90_000_00)).toBe(false);
});

it("is never empty", () => {
  expect(ladder.safeParse([]).success).toBe(false);
});
