import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { people, staffIdentities } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { mayComeIn } from "@/lib/actors";
import { command } from "@/lib/gate";
import { colleague } from "./colleague";
import { openSession } from "./session";

/**
 * Staff come in with the account of their institution, which its sign-in service has proved before this is called. It
 * never makes an account: the first time the proved e-mail finds the person and the account is bound to them; from then
 * on the account alone counts, whatever its e-mail has become.
 */
export const signInWithIdentity = command("people.sign_in_identity", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({
    /** Whose sign-in service it is. */
    institution: z.string().max(80),
    issuer: z.string().min(1).max(300),
    subject: z.string().min(1).max(255),
    email: z.string().trim().toLowerCase().max(200),
    emailVerified: z.boolean(),
  }),
  async run({ tx, now, record }, input): Promise<Refusal | { session: string }> {
    const { issuer, subject, email } = input;
    const [lender] = await tx.select().from(institutions).where(eq(institutions.slug, input.institution));
    if (!lender) throw new Refusal("oidc_failed");
    const refuse = (code: ConstructorParameters<typeof Refusal>[0], personId = "unknown") => {
      record({ entity: "person", entityId: personId, institutionId: lender.id, detail: { issuer } });
      return new Refusal(code);
    };
    const [bound] = await tx
      .select({ person: people })
      .from(staffIdentities)
      .innerJoin(people, eq(people.id, staffIdentities.personId))
      .where(and(eq(staffIdentities.issuer, issuer), eq(staffIdentities.subject, subject)));
    const person = bound?.person ?? (input.emailVerified ? await byEmail() : null);
    if (!bound && !input.emailVerified) return refuse("email_unverified");
    if (!person || person.institutionId !== lender.id || person.side !== "staff") return refuse("account_unknown");
    if (!(await mayComeIn(tx, person, now))) return refuse("account_disabled", person.id);
    if (!bound && !(await bind(person.id))) return refuse("identity_other", person.id);
    const detail = { issuer, ...(bound ? {} : { bound: true }) };
    record({ entity: "person", entityId: person.id, institutionId: lender.id, detail });
    return { session: await openSession(tx, person, now) };

    async function byEmail() {
      const [found] = email ? await tx.select().from(people).where(eq(people.email, email)) : [];
      return found ?? null;
    }

    /** False when the person is bound to another account of the same service already. */
    async function bind(personId: string): Promise<boolean> {
      const inserted = await tx
        .insert(staffIdentities)
        .values({ institutionId: lender?.id ?? "", personId, issuer, subject, boundAt: now })
        .onConflictDoNothing()
        .returning({ id: staffIdentities.id });
      if (inserted.length > 0) return true;
      // Of two first sign-ins at once, the second finds the account bound already.
      const [there] = await tx
        .select({ personId: staffIdentities.personId })
        .from(staffIdentities)
        .where(and(eq(staffIdentities.issuer, issuer), eq(staffIdentities.subject, subject)));
      return there?.personId === personId;
    }
  },
});

/** Forgets which account someone is, so that the next sign-in binds anew. Nobody does it for themselves. */
export const unbindIdentity = command("people.unbind_identity", {
  by: "people.disable",
  input: z.strictObject({ personId: z.uuid() }),
  async run(scope, { personId }) {
    if (personId === scope.actor.personId) throw new Refusal("same_person");
    if (!(await colleague(scope, personId))) throw new Refusal("not_found");
    const gone = await scope.tx
      .delete(staffIdentities)
      .where(eq(staffIdentities.personId, personId))
      .returning({ issuer: staffIdentities.issuer });
    if (gone.length === 0) throw new Refusal("not_found");
    scope.record({ entity: "person", entityId: personId, detail: { issuers: gone.map(({ issuer }) => issuer) } });
    return {};
  },
});
