import type { Actor } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { setCommittee } from "@/lib/committees/committee";
import { listCase, waitingCases } from "@/lib/committees/list-case";
import { addMember } from "@/lib/committees/members";
import { planSession } from "@/lib/committees/session";
import { callerAt, must } from "@/lib/demo/seed";

/** Who sits in the committee of each demo lender, the chair first; the last one takes the seat of the second when away. */
export const demoMembers = ["comite", "gerencia", "jefatura", "comite2"] as const;
export const demoSubstitute = { key: "suplente", of: "gerencia" } as const;

/** Gives a lender its committee of four members and a substitute. */
export async function seedCommittee(staff: Record<string, Actor>, now: Date): Promise<void> {
  const { secretaria } = staff;
  if (!secretaria) throw new Error("The demo lacks its secretary");
  const by = callerAt(secretaria, now);
  await must(setCommittee(by, { name: "Comité de créditos", tieRule: "casting_vote" }));
  const validFrom = limaDate(now);
  const seats: Record<string, string> = {};
  for (const key of demoMembers) {
    const member = { personId: staff[key]?.personId, isChair: key === demoMembers[0], validFrom };
    seats[key] = (await must(addMember(by, member))).memberId;
  }
  await must(
    addMember(by, {
      personId: staff[demoSubstitute.key]?.personId,
      substituteOf: seats[demoSubstitute.of],
      validFrom,
      validUntil: addDays(validFrom, 365),
    }),
  );
}

/** Calls a session for today with every file that waits on its agenda. */
export async function seedSession(staff: Record<string, Actor>, now: Date): Promise<void> {
  const { secretaria } = staff;
  if (!secretaria) throw new Error("The demo lacks its secretary");
  const by = callerAt(secretaria, now);
  const waiting = await must(waitingCases(by, {}));
  if (waiting.length === 0) return;
  const { sessionId } = await must(planSession(by, { heldOn: limaDate(now) }));
  for (const { id } of waiting) await must(listCase(by, { sessionId, applicationId: id }));
}
