import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { mayComeIn } from "@/lib/actors";
import { command, query } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { provedPhone, typedPhone } from "@/lib/people/code";
import { isKnownDevice, openSession, rememberDevice } from "@/lib/people/session";
import { mustUseService, serviceOfEmail } from "@/lib/people/sign-in-service";
import { blindIndex, keyedHash, verifySecret } from "@/lib/vault";

/** Does this browser already belong to the person behind the phone? Then the PIN alone is asked. */
export const isOwnDevice = query({
  by: "session.open",
  in: "identity",
  input: z.strictObject({ phone: typedPhone, device: z.string().max(100) }),
  async run({ tx }, input) {
    const [person] = await tx
      .select()
      .from(people)
      .where(eq(people.phoneIndex, blindIndex("phone", input.phone)));
    return person ? isKnownDevice(tx, person.id, input.device) : false;
  },
});

const triesOf = (phone: string) => blindIndex("phone", phone).toString("hex");

/** PIN on a known device; PIN and a fresh code on a new one. */
export const signIn = command("people.sign_in", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({
    phone: typedPhone,
    pin: z.string().max(20),
    browser: z.string().max(100),
    device: z.string().max(100).nullable(),
    codeId: z.uuid().nullable(),
  }),
  before: ({ phone }) => countTry("sign_in", triesOf(phone)),
  after: ({ phone }) => forgetTries("sign_in", triesOf(phone)),
  async run({ tx, now, record }, input): Promise<Refusal | { session: string; device: string | null }> {
    const phoneIndex = blindIndex("phone", input.phone);
    const [person] = await tx
      .select()
      .from(people)
      .where(and(eq(people.phoneIndex, phoneIndex), eq(people.side, "applicant")));
    const matches = await verifySecret(person?.secretHash, input.pin.trim());
    const known = person && input.device ? await isKnownDevice(tx, person.id, input.device) : false;
    const proved = known || (input.codeId ? await provedPhone(tx, { ...input, codeId: input.codeId }, now) : false);
    if (!proved) throw new Refusal("code_expired");
    record({ entity: "person", entityId: person?.id ?? "unknown", detail: { knownDevice: known } });
    if (!person || !matches || person.disabledAt) return new Refusal("wrong_credentials", { pin: "pin_wrong" });
    return {
      session: await openSession(tx, person, now),
      device: known ? null : await rememberDevice(tx, person.id, now),
    };
  },
});

/** Staff sign in with e-mail and password. The answer never tells which of the two was wrong. */
export const signInStaff = command("people.sign_in_staff", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ email: z.string().trim().toLowerCase().max(200), password: z.string().max(200) }),
  before: ({ email }) => countTry("sign_in", keyedHash("sign_in", email).toString("hex")),
  after: ({ email }) => forgetTries("sign_in", keyedHash("sign_in", email).toString("hex")),
  async run({ tx, now, record }, input): Promise<Refusal | { session: string }> {
    // By its domain alone, so that the answer does not tell who has an account.
    if (serviceOfEmail(input.email)?.required) throw new Refusal("oidc_required");
    const [person] = await tx.select().from(people).where(eq(people.email, input.email));
    const matches = await verifySecret(person?.secretHash, input.password);
    record({ entity: "person", entityId: person?.id ?? "unknown", institutionId: person?.institutionId ?? null });
    if (!person || !matches || person.side === "applicant" || !(await mayComeIn(tx, person, now)))
      return new Refusal("wrong_credentials");
    if (await mustUseService(tx, person.institutionId)) return new Refusal("oidc_required");
    return { session: await openSession(tx, person, now) };
  },
});
