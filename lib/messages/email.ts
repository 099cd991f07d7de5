import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactEmails } from "@/db/schema/contact";
import { emailField } from "@/domain/email";
import { Refusal } from "@/domain/refusal";
import { openChannels } from "@/lib/channels/open";
import { command } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { personOf } from "@/lib/organizations/own-person";
import { post } from "@/lib/outbox";
import { codeProblem, codeRules } from "@/lib/people/code";
import { smsText } from "@/lib/sentence";
import { hashCode, newCode, seal } from "@/lib/vault";

/** Keeps an e-mail and sends a code there. Until it is typed in, nothing else goes to that address. */
export const setEmail = command("people.set_email", {
  by: "application.read",
  input: z.strictObject({ email: emailField }),
  before: (_input, { personId }) => countTry("email_code", String(personId)),
  async run(scope, { email }) {
    const { tx, now } = scope;
    if (!openChannels().includes("email")) throw new Refusal("not_allowed");
    const person = await personOf(scope);
    const code = newCode();
    const expiresAt = new Date(now.getTime() + codeRules.minutes * 60_000);
    const row = {
      email: await seal(tx, person.id, "contact_emails.email", email),
      codeHash: hashCode(person.id, `${email}:${code}`),
      codeExpiresAt: expiresAt,
      tries: 0,
      verifiedAt: null,
    };
    await tx
      .insert(contactEmails)
      .values({ personId: person.id, ...row })
      .onConflictDoUpdate({ target: contactEmails.personId, set: row });
    await post(tx, {
      ownerId: person.id,
      channel: "email",
      to: email,
      subject: smsText("email_code_subject", person.language, {}),
      text: smsText("email_code", person.language, { code }),
      purpose: "code",
      now,
      expiresAt,
    });
    scope.record({ entity: "person", entityId: person.id, organizationId: scope.actor.organizationId });
    return {};
  },
});

/** Proves the address by its code. A wrong one is counted even though the answer is no. */
export const verifyEmail = command("people.verify_email", {
  by: "application.read",
  input: z.strictObject({ email: emailField, code: z.string().trim().max(20) }),
  async run(scope, { email, code }): Promise<Refusal | Record<string, never>> {
    const { tx, now } = scope;
    const person = await personOf(scope);
    const [row] = await tx.select().from(contactEmails).where(eq(contactEmails.personId, person.id)).for("update");
    if (!row?.codeHash || !row.codeExpiresAt || row.codeExpiresAt <= now) throw new Refusal("code_expired");
    if (row.tries >= codeRules.tries) throw new Refusal("code_tries_used");
    scope.record({ entity: "person", entityId: person.id, organizationId: scope.actor.organizationId });
    const typed = hashCode(person.id, `${email}:${code.replace(/\D/g, "")}`);
    const wrong = codeProblem({ codeHash: row.codeHash, tries: row.tries }, typed);
    await tx
      .update(contactEmails)
      .set(wrong ? { tries: row.tries + 1 } : { verifiedAt: now, codeHash: null, codeExpiresAt: null })
      .where(eq(contactEmails.personId, person.id));
    return wrong ?? {};
  },
});

/** Takes the e-mail away: nothing goes there any more. */
export const removeEmail = command("people.remove_email", {
  by: "application.read",
  input: z.strictObject({}),
  async run(scope) {
    const person = await personOf(scope);
    await scope.tx.delete(contactEmails).where(eq(contactEmails.personId, person.id));
    scope.record({ entity: "person", entityId: person.id, organizationId: scope.actor.organizationId });
    return {};
  },
});
