import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Tx, violatedConstraint } from "@/db/client";
import { people } from "@/db/schema/person";
import { languages } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { joinByPower } from "@/lib/organizations/join-by-power";
import { provedPhone, typedPhone } from "@/lib/people/code";
import { checkNewPin } from "@/lib/people/pin";
import { openSession, rememberDevice } from "@/lib/people/session";
import { blindIndex, hashSecret, seal } from "@/lib/vault";

export const personName = z.string().trim().min(3, "name_too_short").max(120, "text_too_long");

/** A person of the applicant's side comes in: a proved phone and a PIN of their own, two factors from the start. */
export const enrol = command("people.enrol", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({
    phone: typedPhone,
    codeId: z.uuid(),
    browser: z.string().max(100),
    displayName: personName,
    pin: z.string().max(20),
    pinAgain: z.string().max(20),
    language: z.enum(languages),
  }),
  async run({ tx, now, record }, input) {
    if (!(await provedPhone(tx, input, now))) throw new Refusal("code_expired");
    checkNewPin(input.pin, input.pinAgain);
    const id = await admit(tx, input, await hashSecret(input.pin), now);
    await joinByPower(tx, id, input.phone, now);
    record({ entity: "person", entityId: id });
    const person = { id, side: "applicant" as const };
    return { personId: id, session: await openSession(tx, person, now), device: await rememberDevice(tx, id, now) };
  },
});

type Newcomer = { phone: string; displayName: string; language: (typeof languages)[number] };

/** Someone new, or someone who until now only signed by a link and takes an account of their own. */
async function admit(tx: Tx, { phone, displayName, language }: Newcomer, secretHash: string, now: Date) {
  const phoneIndex = blindIndex("phone", phone);
  const [signer] = await tx
    .update(people)
    .set({ displayName, language, secretHash })
    .where(and(eq(people.phoneIndex, phoneIndex), isNull(people.secretHash), eq(people.side, "applicant")))
    .returning({ id: people.id });
  if (signer) return signer.id;
  const id = crypto.randomUUID();
  try {
    await tx.insert(people).values({
      id,
      side: "applicant",
      displayName,
      phone: await seal(tx, id, "people.phone", phone),
      phoneIndex,
      secretHash,
      language,
      createdAt: now,
    });
  } catch (error) {
    if (violatedConstraint(error) === "people_phoneIndex_unique") throw new Refusal("phone_taken");
    throw error;
  }
  return id;
}
