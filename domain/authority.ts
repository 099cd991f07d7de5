import { z } from "zod";
import { centsField } from "./shape";

/** One rung of the approval ladder: amounts up to and including `upToCents` are decided by this body. */
export const rung = z.strictObject({
  upToCents: centsField(1, 100_000_000_00),
  decidedBy: z.enum(["approver", "committee"]),
  /** Members that a committee needs present to decide; one person needs none. */
  quorum: z.int().min(2).max(15).nullable().default(null),
});
export type Rung = z.infer<typeof rung>;

/** A ladder climbs without holes; above its last rung nobody may decide. */
export const ladder = z.array(rung).min(1).max(10).meta({ alone: true });
export type Ladder = readonly Rung[];

/** The rung that decides an amount, or null when it is above the last: then nobody may. */
export function rungFor(rungs: readonly Rung[], amountCents: number): Rung | null {
  return rungs.find((step) => amountCents <= step.upToCents) ?? null;
}

/** Who decides an amount under a ladder, or null when it is above the last rung. */
export function decidingBody(rungs: readonly Rung[], amountCents: number): Rung["decidedBy"] | null {
  return rungFor(rungs, amountCents)?.decidedBy ?? null;
}

/** One person may decide alone when the ladder leaves the amount to one person and it is within their own authority. */
export function withinAuthority(rungs: readonly Rung[], amountCents: number, authorityCents: number): boolean {
  return decidingBody(rungs, amountCents) === "approver" && amountCents <= authorityCents;
}

/** Amounts that one level decides; `hole` is a stretch that nobody decides. Null where nothing was said yet. */
export type LadderRow = {
  level: number | null;
  fromCents: number | null;
  toCents: number | null;
  decidedBy: Rung["decidedBy"] | null;
  quorum: number | null;
  issue: "hole" | "overlap" | "unset" | null;
};

/** A ladder, finished or not, as the amounts that each level decides, with its holes and overlaps in their places. */
export function ladderRows(
  rungs: readonly { upToCents: number | null; decidedBy: string; quorum: number | null }[],
  { minCents, maxCents }: { minCents: number | null; maxCents: number | null },
): LadderRow[] {
  let reached = (minCents ?? 1) - 1;
  const rows = rungs.map((rung, index): LadderRow => {
    const { upToCents, quorum } = rung;
    const decidedBy = rung.decidedBy === "approver" || rung.decidedBy === "committee" ? rung.decidedBy : null;
    const issue =
      upToCents === null || decidedBy === null ? "unset" : index > 0 && upToCents <= reached ? "overlap" : null;
    const fromCents = reached + 1;
    reached = Math.max(reached, upToCents ?? 0);
    return { level: index + 1, fromCents, toCents: upToCents, decidedBy, quorum, issue };
  });
  if (maxCents === null || reached >= maxCents) return rows;
  const hole = { level: null, decidedBy: null, quorum: null, issue: "hole" } as const;
  return [...rows, { ...hole, fromCents: reached + 1, toCents: maxCents }];
}
