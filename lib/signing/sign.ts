import { and, desc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema/person";
import { powers } from "@/db/schema/profile";
import { signatures } from "@/db/schema/signature";
import type { Actor } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { parseDni } from "@/domain/register/dni";
import type { Contents } from "@/lib/applications/contents";
import { contentToSign } from "@/lib/applications/freeze";
import type { Application } from "@/lib/applications/visible";
import { recordConsents } from "@/lib/consents/record";
import type { Scope } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { personOf } from "@/lib/organizations/own-person";
import { ownPower, type PowerRow } from "@/lib/organizations/powers";
import { spendSigningCode } from "@/lib/signing/code";
import { blindIndex, hashToken, seal, verifySecret } from "@/lib/vault";

/** What a signature comes with, as it was typed, and the browser it came from. */
export const typedSignature = {
  pin: z.string().max(20).default(""),
  code: z.string().max(20).default(""),
  /** Asked of those whose DNI is not known yet. */
  dni: z.string().max(40).default(""),
  browser: z.string().max(100).default(""),
};
type Typed = z.output<z.ZodObject<typeof typedSignature>>;

export const countPinTry = ({ personId }: Actor) => countTry("sign_pin", String(personId));
export const forgetPinTries = ({ personId }: Actor) => forgetTries("sign_pin", String(personId));

/**
 * One signature: the power of the person, their PIN where they have an account, and the code that was sent to their phone
 * for this application with this amount. A refusal that is returned keeps the counted try.
 */
export async function sign(
  scope: Scope,
  application: Application,
  contents: Contents,
  typed: Typed,
  part: "alone" | "one_of_two",
): Promise<Refusal | { power: PowerRow; sameDevice: boolean }> {
  const { tx, actor, now } = scope;
  const power = await ownPower(scope);
  const person = await personOf(scope);
  const dniIndex = power.dniIndex ?? person.dniIndex ?? null;
  // Of two who sign, each is known by their DNI, so that they are two.
  const dni = dniIndex || part === "alone" ? null : readDni(typed.dni);
  await refuseSameIdentity(scope, application, dniIndex ?? (dni ? blindIndex("dni", dni) : null));
  const byLink = actor.applicationId !== null;
  if (!byLink && !(await verifySecret(person.secretHash, typed.pin.trim())))
    return new Refusal("wrong_credentials", { pin: "pin_wrong" });
  const wrong = await spendSigningCode(scope, application, typed.code);
  if (wrong) return wrong;
  if (dni) await keepDni(scope, person.id, power, dni);
  const browserHash = hashToken(typed.browser);
  const sameDevice = typed.browser !== "" && (await signedHere(scope, application, browserHash));
  const { contentHash } = contentToSign(application, contents);
  await tx.insert(signatures).values({
    organizationId: application.organizationId,
    institutionId: application.institutionId,
    applicationId: application.id,
    powerId: power.id,
    personId: person.id,
    personName: power.personName,
    post: power.post,
    proof: byLink ? "link" : "account",
    sameDevice,
    browserHash,
    amountCents: application.amountCents ?? 0,
    termMonths: application.termMonths ?? 0,
    contentHash,
    at: now,
  });
  await recordConsents(scope, application, person.id, person.language);
  return { power, sameDevice };
}

function readDni(typed: string): string {
  const dni = parseDni(typed);
  if (!dni.ok) throw new Refusal("invalid_input", { dni: dni.reason });
  return dni.value;
}

/** The DNI of whoever signed this application first is never the DNI of whoever signs second. */
async function refuseSameIdentity({ tx, actor }: Scope, application: Application, dniIndex: Buffer | null) {
  if (application.status !== "awaiting_signoff" || !dniIndex || !application.submittedBy) return;
  const [first] = await tx
    .select({ dniIndex: powers.dniIndex, personId: signatures.personId })
    .from(signatures)
    .innerJoin(powers, eq(powers.id, signatures.powerId))
    .where(and(eq(signatures.applicationId, application.id), eq(signatures.personId, application.submittedBy)))
    .orderBy(desc(signatures.at))
    .limit(1);
  if (first && first.personId !== actor.personId && first.dniIndex?.equals(dniIndex))
    throw new Refusal("same_person", { dni: "dni_of_first" });
}

async function keepDni({ tx }: Scope, personId: string, power: PowerRow, dni: string): Promise<void> {
  const dniIndex = blindIndex("dni", dni);
  await tx
    .update(powers)
    .set({ dni: await seal(tx, power.organizationId, "powers.dni", dni), dniIndex })
    .where(eq(powers.id, power.id));
  await tx
    .update(people)
    .set({ dni: await seal(tx, personId, "people.dni", dni), dniIndex })
    .where(eq(people.id, personId));
}

/** Did another person sign this application in the same browser? */
export async function signedHere(
  { tx, actor }: Scope,
  application: Application,
  browserHash: Buffer,
): Promise<boolean> {
  const rows = await tx
    .select({ id: signatures.id })
    .from(signatures)
    .where(
      and(
        eq(signatures.applicationId, application.id),
        ne(signatures.personId, actor.personId ?? ""),
        eq(signatures.browserHash, browserHash),
      ),
    );
  return rows.length > 0;
}
