import { z } from "zod";

/** A solidarity group: people who answer for the whole loan together with whoever asks for it. */
const people = z.int().min(2).max(30);
export const group = z.strictObject({
  /** Besides whoever asks. */
  minMembers: people,
  maxMembers: people,
  /** Whether sending waits for everyone who was written down, or for the least number alone. */
  waitsFor: z.enum(["all", "minimum"]),
  /** May one ask without a group? */
  optional: z.boolean(),
});
export type Group = z.infer<typeof group>;

export type GroupStanding =
  | { kind: "ready" }
  | { kind: "small"; missing: number }
  | { kind: "waiting"; missing: number };

/** Whether an application may be sent, by how many were written down and how many accepted what it asks for today. */
export function groupStanding(
  { minMembers, waitsFor, optional }: Group,
  { listed, accepted }: { listed: number; accepted: number },
): GroupStanding {
  if (listed === 0 && optional) return { kind: "ready" };
  if (listed < minMembers) return { kind: "small", missing: minMembers - listed };
  const needed = waitsFor === "all" ? listed : minMembers;
  return accepted < needed ? { kind: "waiting", missing: needed - accepted } : { kind: "ready" };
}
