import { eq } from "drizzle-orm";
import { enter, type Tx } from "@/db/client";
import { memberships } from "@/db/schema/person";
import { powers } from "@/db/schema/profile";
import { limaDate } from "@/domain/calendar/lima";
import { powerState } from "@/domain/powers";
import { blindIndex } from "@/lib/vault";

/** Whoever takes an account with a phone that already signs for an organization belongs to it from then on. */
export async function joinByPower(tx: Tx, personId: string, phone: string, now: Date): Promise<void> {
  const held = await tx
    .select()
    .from(powers)
    .where(eq(powers.phoneIndex, blindIndex("phone", phone)));
  const today = limaDate(now);
  for (const power of held.filter((row) => powerState(row, today) === "in_force")) {
    const { organizationId, id, post } = power;
    await enter(tx, { scope: "identity", personId, organizationId, institutionId: null });
    await tx
      .insert(memberships)
      .values({ organizationId, personId, role: "applicant_signatory", post, joinedAt: now })
      .onConflictDoNothing();
    await tx.update(powers).set({ personId }).where(eq(powers.id, id));
  }
}
