import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { devices, people, sessions } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { provedPhone, typedPhone } from "@/lib/people/code";
import { checkNewPin } from "@/lib/people/pin";
import { openSession, rememberDevice } from "@/lib/people/session";
import { blindIndex, hashSecret } from "@/lib/vault";

/** A forgotten PIN: whoever proves the phone chooses another. Every session and known device of before ends. */
export const changePin = command("people.change_pin", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({
    phone: typedPhone,
    codeId: z.uuid(),
    browser: z.string().max(100),
    pin: z.string().max(20),
    pinAgain: z.string().max(20),
  }),
  async run({ tx, now, record }, input) {
    if (!(await provedPhone(tx, input, now))) throw new Refusal("code_expired");
    checkNewPin(input.pin, input.pinAgain);
    const [person] = await tx
      .update(people)
      .set({ secretHash: await hashSecret(input.pin) })
      .where(
        and(
          eq(people.phoneIndex, blindIndex("phone", input.phone)),
          eq(people.side, "applicant"),
          isNull(people.disabledAt),
        ),
      )
      .returning({ id: people.id });
    if (!person) throw new Refusal("not_found");
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.personId, person.id), isNull(sessions.revokedAt)));
    await tx.delete(devices).where(eq(devices.personId, person.id));
    record({ entity: "person", entityId: person.id });
    return {
      session: await openSession(tx, { id: person.id, side: "applicant" }, now),
      device: await rememberDevice(tx, person.id, now),
    };
  },
});
