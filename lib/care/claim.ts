import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { careCases } from "@/db/schema/care";
import { institutions } from "@/db/schema/institution";
import { bookKinds } from "@/domain/care";
import { emailField } from "@/domain/email";
import { isPlainText } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { openCase, openedCase } from "@/lib/care/open-case";
import { openChannels } from "@/lib/channels/open";
import { env } from "@/lib/env";
import { command, query } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { post } from "@/lib/outbox";
import { typedPhone } from "@/lib/people/code";
import { smsText } from "@/lib/sentence";
import { hashToken } from "@/lib/vault";

const words = (min: number, max: number, missing = "answer_required") =>
  z.string().trim().min(min, missing).max(max, "text_too_long").refine(isPlainText, "text_markup");

/** The number of a DNI, a foreigner's card or a passport. */
const identityPaper = z
  .string()
  .trim()
  .toUpperCase()
  .transform((typed) => typed.replace(/[\s.-]/g, ""))
  .refine((typed) => /^[A-Z0-9]{8,12}$/.test(typed), "document_number_invalid");

/**
 * An entry of a lender's complaints book, by anybody, with an account or without. What the law counts an entry not filed without is
 * asked for: name, document, phone, address, e-mail and what happened. The copy opens by a link nobody can guess.
 */
export const fileClaim = command("care.claim", {
  by: "catalogue.read",
  in: "identity",
  answersOnce: true,
  input: z.strictObject({
    institutionId: z.uuid("choice_required"),
    kind: z.enum(bookKinds, "choice_required"),
    name: words(3, 120, "name_too_short"),
    document: identityPaper,
    phone: typedPhone,
    address: words(5, 200),
    email: emailField,
    guardian: words(0, 120),
    good: words(3, 200),
    amount: z.string().trim().max(40, "text_too_long"),
    text: words(10, 3_000, "detail_short"),
    wanted: words(3, 1_000),
  }),
  before: ({ email }) => countTry("claim", hashToken(email).toString("hex")),
  async run(scope, { institutionId, kind, ...content }) {
    const { tx, actor, now } = scope;
    const [lender] = await tx
      .select()
      .from(institutions)
      .where(and(eq(institutions.id, institutionId), isNull(institutions.suspendedAt)));
    if (!lender) throw new Refusal("not_found");
    const isApplicant = actor.organizationId !== null;
    const opened = await openCase(scope, {
      institutionId,
      kind,
      personId: isApplicant ? actor.personId : null,
      organizationId: isApplicant ? actor.organizationId : null,
      applicationId: null,
      content,
    });
    const facts = { lender: lender.name, number: opened.number, link: copyLink(opened.token) };
    await post(tx, {
      ownerId: opened.id,
      ...addressFor(content),
      subject: smsText("claim_copy_subject", "es", facts),
      text: smsText("claim_copy", "es", facts),
      purpose: "link",
      institutionId,
      now,
    });
    scope.record({ entity: "care_case", entityId: opened.id, institutionId, detail: { kind, number: opened.number } });
    return { token: opened.token, number: opened.number };
  },
});

/** The lenders whose book may be written in. */
export const bookLenders = query({
  by: "catalogue.read",
  input: z.strictObject({}),
  run: ({ tx }) =>
    tx
      .select({ id: institutions.id, name: institutions.name, slug: institutions.slug })
      .from(institutions)
      .where(isNull(institutions.suspendedAt))
      .orderBy(asc(institutions.name)),
});

/** How somebody who wrote without an account is told: by e-mail, or by text message where this installation sends none. */
export function addressFor({ email, phone }: { email: string; phone: string }) {
  return openChannels().includes("email")
    ? ({ channel: "email", to: email } as const)
    : ({ channel: "sms", to: phone } as const);
}

export const copyLink = (token: string) => `${env().origin}/libro-de-reclamaciones/copia/${token}`;

/** The copy of an entry, for whoever holds its link. */
export const claimCopy = query({
  by: "catalogue.read",
  in: "identity",
  input: z.strictObject({ token: z.string().min(20).max(100) }),
  async run(scope, { token }) {
    const [row] = await scope.tx
      .select({ entry: careCases, lender: institutions })
      .from(careCases)
      .innerJoin(institutions, eq(institutions.id, careCases.institutionId))
      .where(eq(careCases.tokenHash, hashToken(token)));
    if (!row || (row.entry.kind !== "claim" && row.entry.kind !== "grievance")) throw new Refusal("not_found");
    return { entry: await openedCase(scope, row.entry), lender: row.lender };
  },
});

export type ClaimCopy = Extract<Awaited<ReturnType<typeof claimCopy>>, { ok: true }>["value"];
