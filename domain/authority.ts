import { z } from "zod";

/** One rung of the approval ladder: amounts up to and including `upToCents` are decided by this body. */
export const rung = z.strictObject({
  upToCents: z.int().positive().max(100_000_000_00),
  decidedBy: z.enum(["approver", "committee"]),
});
export type Rung = z.infer<typeof rung>;

/** A ladder climbs without holes; above its last rung nobody may decide. */
export const ladder = z
  .array(rung)
  .min(1)
  .max(10)
  .refine((rungs) => rungs.every((step, i) => i === 0 || step.upToCents > (rungs[i - 1]?.upToCents ?? 0)), {
    error: "ladder_not_ascending",
  });

/** Who decides an amount under a ladder, or null when it is above the last rung. */
export function decidingBody(rungs: readonly Rung[], amountCents: number): Rung["decidedBy"] | null {
  return rungs.find((step) => amountCents <= step.upToCents)?.decidedBy ?? null;
}

/** One person may decide alone when the ladder leaves the amount to one person and it is within their own authority. */
export function withinAuthority(rungs: readonly Rung[], amountCents: number, authorityCents: number): boolean {
  return decidingBody(rungs, amountCents) === "approver" && amountCents <= authorityCents;
}
