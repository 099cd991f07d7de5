import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/person";
import { phoneChanges, powers } from "@/db/schema/profile";
import { powerState } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import type { Scope } from "@/lib/gate";
import { post } from "@/lib/outbox";
import { smsText } from "@/lib/sentence";
import { blindIndex, hashToken, newToken, open, seal } from "@/lib/vault";

export type PhoneChange = typeof phoneChanges.$inferSelect;

/** A person who is told has this long before the new phone counts. */
export const coolingHours = 24;
const linkHours = 72;

type Begun = {
  organizationId: string;
  personId: string;
  newPhone: string;
  /** Whose staff saw the person, and the DNI they read. */
  seen?: { institutionId: string; dniIndex: PhoneChange["dniIndex"] };
};

/** Writes a change down; one that was open for the same person ends. Gives its id and the token of its link. */
export async function begin({ tx, actor, now }: Scope, { organizationId, personId, newPhone, seen }: Begun) {
  await tx
    .update(phoneChanges)
    .set({ cancelledAt: now })
    .where(and(eq(phoneChanges.personId, personId), isNull(phoneChanges.appliedAt), isNull(phoneChanges.cancelledAt)));
  const id = crypto.randomUUID();
  const token = newToken();
  await tx.insert(phoneChanges).values({
    id,
    organizationId,
    personId,
    newPhone: await seal(tx, organizationId, "phone_changes.new_phone", newPhone),
    newPhoneIndex: blindIndex("phone", newPhone),
    tokenHash: hashToken(token),
    startedBy: actor.personId ?? "",
    institutionId: seen?.institutionId ?? null,
    dniIndex: seen?.dniIndex ?? null,
    startedAt: now,
    expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
  });
  return { id, token };
}

/** Sends the link to the new phone, and nowhere else. */
export async function sendPhoneLink({ tx, now }: Scope, id: string, newPhone: string, token: string): Promise<void> {
  const text = smsText("phone_link", "es", { link: `${env().origin}/celular/${token}` });
  await post(tx, { ownerId: id, to: newPhone, text, purpose: "link", now });
}

/** Tells the old phone and everyone else who signs, so that somebody can stop it. */
export async function tellOthers(
  { tx, actor, now, today }: Scope,
  { id, organizationId, personId }: Pick<PhoneChange, "id" | "organizationId" | "personId">,
): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  if (!person?.phone || !person.phoneIndex) throw new Refusal("not_found");
  const own = await open(tx, person.id, "people.phone", person.phone);
  const tell = (to: string, text: string) => post(tx, { ownerId: id, to, text, purpose: "link", now });
  await tell(own, smsText("phone_notice", "es", {}));
  const held = await tx.select().from(powers).where(eq(powers.organizationId, organizationId));
  for (const power of held) {
    if (powerState(power, today) !== "in_force" || !power.phone || !power.phoneIndex) continue;
    if (power.personId === actor.personId || power.phoneIndex.equals(person.phoneIndex)) continue;
    const to = await open(tx, organizationId, "powers.phone", power.phone);
    await tell(to, smsText("phone_notice_board", "es", { name: person.displayName }));
  }
}

/** Everyone is known by one phone: the new one may be nobody else's. Only where all people are seen. */
export async function refuseTakenPhone({ tx }: Scope, phoneIndex: Buffer): Promise<void> {
  const [taken] = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.phoneIndex, phoneIndex as never));
  if (taken) throw new Refusal("phone_taken", { phone: "phone_taken" });
}
