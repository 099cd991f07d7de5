import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema/person";
import { phoneChanges } from "@/db/schema/profile";
import { Refusal } from "@/domain/refusal";
import { parseDni } from "@/domain/register/dni";
import { command, query, type Scope } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { coolingHours, refuseTakenPhone } from "@/lib/phones/begin";
import { blindIndex, hashToken, verifySecret } from "@/lib/vault";

const token = z.string().min(20).max(100);

async function changeOf({ tx }: Scope, typed: string) {
  const [row] = await tx
    .select({ change: phoneChanges, person: people })
    .from(phoneChanges)
    .innerJoin(people, eq(people.id, phoneChanges.personId))
    .where(eq(phoneChanges.tokenHash, hashToken(typed)));
  if (!row || row.change.cancelledAt || row.change.appliedAt) throw new Refusal("phone_change_gone");
  return row;
}

/** What a link says before anything is proved: whose account it is, and with what it is proved. */
export const readPhoneChange = query({
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token }),
  async run(scope, input) {
    const { change, person } = await changeOf(scope, input.token);
    if (!change.provedAt && change.expiresAt < scope.now) throw new Refusal("phone_change_gone");
    return {
      name: person.displayName,
      appliesAt: change.appliesAt,
      asks: change.institutionId ? ("dni" as const) : ("pin" as const),
    };
  },
});

/**
 * Whoever holds the new phone proves who they are: with their PIN, or with the DNI that two of a lender's staff have read.
 * From here on a day goes by before the phone counts.
 */
export const provePhoneChange = command("phone.prove", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ token, proof: z.string().max(40) }),
  before: (input) => countTry("sign_dni", hashToken(input.token).toString("hex")),
  after: (input) => forgetTries("sign_dni", hashToken(input.token).toString("hex")),
  async run(scope, input): Promise<Refusal | { appliesAt: Date }> {
    const { tx, now, record } = scope;
    const { change, person } = await changeOf(scope, input.token);
    if (change.provedAt || change.expiresAt < now) throw new Refusal("phone_change_gone");
    if (change.institutionId && !change.confirmedBy) throw new Refusal("phone_change_gone");
    await refuseTakenPhone(scope, change.newPhoneIndex);
    const { id, organizationId, institutionId } = change;
    record({ entity: "person", entityId: person.id, organizationId, institutionId, detail: { change: id } });
    if (!(await proves(input.proof, change.dniIndex, person.secretHash)))
      return institutionId
        ? new Refusal("dni_other", { proof: "dni_other" })
        : new Refusal("wrong_credentials", { proof: "pin_wrong" });
    const appliesAt = new Date(now.getTime() + coolingHours * 3_600_000);
    const [held] = await tx
      .update(phoneChanges)
      .set({ provedAt: now, appliesAt })
      .where(and(eq(phoneChanges.id, id), isNull(phoneChanges.provedAt), isNull(phoneChanges.cancelledAt)))
      .returning({ id: phoneChanges.id });
    if (!held) throw new Refusal("phone_change_gone");
    return { appliesAt };
  },
});

async function proves(typed: string, dniIndex: Buffer | null, secretHash: string | null): Promise<boolean> {
  if (!dniIndex) return verifySecret(secretHash, typed.trim());
  const dni = parseDni(typed);
  return dni.ok && blindIndex("dni", dni.value).equals(dniIndex);
}
