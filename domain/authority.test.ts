import { expect, it } from "vitest";
import { decidingBody, ladder, ladderRows, withinAuthority } from "./authority";

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

it("shows a ladder by the amounts of each level, with its holes and overlaps in place", () => {
  const rung = (upToCents: number | null, decidedBy = "approver", quorum: number | null = null) => ({
    upToCents,
    decidedBy,
    quorum,
  });
  const rows = (rungs: ReturnType<typeof rung>[], maxCents: number | null = 1000) =>
    ladderRows(rungs, { minCents: 100, maxCents }).map(({ fromCents, toCents, issue }) => [fromCents, toCents, issue]);
  expect(rows([rung(500), rung(1000, "committee", 3)])).toEqual([
    [100, 500, null],
    [501, 1000, null],
  ]);
  expect(rows([rung(500), rung(400)])).toEqual([
    [100, 500, null],
    [501, 400, "overlap"],
    [501, 1000, "hole"],
  ]);
  expect(rows([rung(null), rung(1000, "")])).toEqual([
    [100, null, "unset"],
    [100, 1000, "unset"],
  ]);
  expect(rows([rung(500)], null)).toEqual([[100, 500, null]]);
});
